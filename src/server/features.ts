import { routes as accounts } from '#features/accounts/server/routes.ts'
import { routes as appointments } from '#features/appointments/server/routes.ts'
import { routes as banks } from '#features/banks/server/routes.ts'
import { routes as candidates } from '#features/candidates/server/routes.ts'
import { routes as consents } from '#features/consents/server/routes.ts'
import { routes as documents } from '#features/documents/server/routes.ts'
import { routes as drafts } from '#features/drafts/server/routes.ts'
import { routes as imports } from '#features/imports/server/routes.ts'
import { routes as inclusion } from '#features/inclusion/server/routes.ts'
import { routes as journal } from '#features/journal/server/routes.ts'
import { routes as matching } from '#features/matching/server/routes.ts'
import { routes as moves } from '#features/moves/server/routes.ts'
import { routes as organisations } from '#features/organisations/server/routes.ts'
import { routes as own } from '#features/own/server/routes.ts'
import { routes as pairs } from '#features/pairs/server/routes.ts'
import { routes as people } from '#features/people/server/routes.ts'
import { routes as registers } from '#features/registers/server/routes.ts'
import { routes as requests } from '#features/requests/server/routes.ts'
import { routes as support } from '#features/support/server/routes.ts'
import { routes as today } from '#features/today/server/routes.ts'
import { routes as training } from '#features/training/server/routes.ts'
import { routes as upkeep } from '#features/upkeep/server/routes.ts'
import type { Route } from './http/route.ts'

/** The one file of the server that sees every feature; one line each. */
// biome-ignore format: one line each
const features: readonly (readonly Route[])[] = [
  accounts,
  appointments,
  banks,
  candidates,
  consents,
  documents,
  drafts,
  imports,
  inclusion,
  journal,
  matching,
  moves,
  organisations,
  own,
  pairs,
  people,
  requests,
  registers,
  support,
  today,
  training,
  upkeep,
]

export const routes: readonly Route[] = features.flat()
