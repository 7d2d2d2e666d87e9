import type { OrganisationKind } from '#content/organisationKinds.ts'
import { type IsoDate, schoolYearOf, schoolYearPeriod } from '#domain/calendar.ts'
import { genderOf } from '#domain/russian/nameGender.ts'
import { foldForSearch, typeset } from '#domain/russian/typography.ts'
import { loginKey } from '#domain/signIn/login.ts'
import { statementsOf, synchroniseCatalogues } from '#server/catalogues.ts'
import { cycleOfYear } from '#server/db/cycleQueries.ts'
import type { Db } from '#server/db/database.ts'
import { DoesNotFit, Refused } from '#server/http/refused.ts'
import type { Request, UnhurriedRequest } from '#server/http/route.ts'
import { newPassword } from '#server/security/passwordProof.ts'
import type * as contract from '../../contract.ts'
import { throwIfLoginDoesNotFit, throwIfPasswordDoesNotFit } from '../fittingPassword.ts'
import { isDemo, writeJournal } from '../queries.ts'
import { keepOpened, newSession } from '../signIn/newSession.ts'
import { insertAccount, openSession } from '../signIn/queries.ts'
import { findSetupLink, findSetupScope, insertOrganisation, insertOwner, type SetupScope, todayAt } from './queries.ts'

export async function setupLink({ db, input }: Request<typeof contract.setupLink>) {
  const link = await findSetupLink(db, Buffer.from(input.token, 'base64url'))
  if (!link) throw new Refused('link-not-valid')
  return { municipalityName: link.municipalityName, demo: await isDemo(db), today: await todayAt(db, 'Europe/Moscow') }
}

type Input = UnhurriedRequest<typeof contract.setUp>['input']

/** The organisation, its owner, catalogues, the running school year, the sign-in and a session: all or nothing. */
export async function setUp({ input, browser, transaction }: UnhurriedRequest<typeof contract.setUp>) {
  const token = Buffer.from(input.token, 'base64url')
  const link = await transaction((db) => findSetupLink(db, token))
  if (!link) throw new Refused('link-not-valid')
  throwIfUnfit(input, link.municipalityId)
  const made = await newPassword(input.password)
  const session = newSession(browser)
  const { organisationId, until } = await transaction(async (db) => {
    const scope = await findSetupScope(db, token)
    if (!scope) throw new Refused('link-not-valid')
    await foundOrganisation(db, scope, input)
    const key = loginKey(input.login)
    await insertAccount(db, input.login, key, made)
    const opened = await openSession(db, { loginKey: key, proof: made.proof, step: null, recovery: null }, session)
    await writeJournal(db, 'accounts.setUp', { persons: [scope.personId] })
    return { organisationId: scope.organisationId, until: opened }
  })
  if (until !== null) keepOpened(browser, session, until)
  return { organisationId }
}

function throwIfUnfit({ organisation, owner, login, password }: Input, municipalityId: string | null): void {
  if (municipalityId !== null && organisation.kind === 'municipality') {
    const message = 'Ссылка выдана для организации, которая входит в муниципалитет'
    throw new DoesNotFit([{ path: 'organisation.kind', message }])
  }
  throwIfLoginDoesNotFit(login)
  const names = [owner.surname, owner.given, owner.patronymic ?? '']
  const organisationNames = [organisation.fullName, organisation.shortName, organisation.locality]
  throwIfPasswordDoesNotFit('password', password, { login, names, organisationNames })
}

async function foundOrganisation(db: Db, scope: SetupScope, { organisation, owner }: Input): Promise<void> {
  const named = { fullName: typeset(organisation.fullName), shortName: typeset(organisation.shortName) }
  const today = await insertOrganisation(db, scope, { ...organisation, ...named })
  await synchroniseCatalogues(statementsOf(db), today, scope.organisationId)
  await cycleOfYear(db, scope.organisationId, today)
  const { surname, given, patronymic, post, actsAs } = owner
  const name = { surname, given, patronymic }
  await insertOwner(
    db,
    scope,
    {
      ...name,
      post,
      gender: genderOf(name),
      kind: kindOfOwner(organisation.kind, actsAs),
      roleCodes: [...new Set(actsAs)].map((role) => roleCode(organisation.kind, role)),
      appointed: appointedFrom(owner, schoolYearPeriod(schoolYearOf(today)).from, today),
      words: foldForSearch([surname, given, patronymic, post].filter(Boolean).join(' ')),
    },
    today,
  )
}

/** Whoever sets up acts from this moment: an appointment that lies ahead would lock them out. */
function appointedFrom({ appointedFrom, orderNumber, orderOn }: Input['owner'], usual: IsoDate, today: IsoDate) {
  const startedOn = appointedFrom ?? usual
  if (startedOn > today) throw new DoesNotFit([{ path: 'owner.appointedFrom', message: 'Этот день ещё не наступил' }])
  return { startedOn, orderNumber, orderOn }
}

function kindOfOwner(kind: OrganisationKind, actsAs: readonly string[]) {
  if (kind === 'municipality') return 'staff'
  return actsAs.includes('head') ? 'head' : 'pedagogue'
}

function roleCode(kind: OrganisationKind, role: 'head' | 'curator'): string {
  if (kind !== 'municipality') return role
  return role === 'head' ? 'department-head' : 'municipal-coordinator'
}
