import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import {
  appointmentsOf,
  bankEntriesOf,
  consentsOf,
  findCard,
  historyOf,
  namesOf,
  pairsOf,
  postsOf,
} from './pageQueries.ts'

/** Everybody sees of a person what their own permissions open. */
export async function showPerson({ db, input, actor, today }: Request<typeof contract.showPerson>) {
  const card = await findCard(db, input.id)
  if (!card) throw new NotThere()
  const may = (permission: Parameters<typeof actor.permissions.has>[0]) => actor.permissions.has(permission)
  const [names, posts, appointments, bankEntries, consents, pairs, history] = await Promise.all([
    namesOf(db, input.id),
    postsOf(db, input.id),
    may('appointments.view') ? appointmentsOf(db, input.id) : null,
    may('banks.view') ? bankEntriesOf(db, input.id) : null,
    may('consents.view') ? consentsOf(db, input.id) : null,
    may('pairs.view') ? pairsOf(db, input.id, today) : null,
    may('journal.view') ? historyOf(db, input.id) : null,
  ])
  return { card, names, posts, appointments, bankEntries, consents, pairs, history }
}
