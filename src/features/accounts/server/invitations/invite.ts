import { randomBytes } from 'node:crypto'
import type { Refusal } from '#domain/refusal.ts'
import { fullName } from '#domain/russian/names.ts'
import { whyNotInvite } from '#domain/signIn/invitation.ts'
import { codeFromBytes, invitationCodeLength } from '#domain/signIn/oneTimeCode.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere, Refused, throwIfRefused } from '#server/http/refused.ts'
import type { Actor, UnhurriedRequest } from '#server/http/route.ts'
import { enqueueMail, sendsMail } from '#server/mail/queries.ts'
import type * as contract from '../../contract.ts'
import { writeJournal } from '../queries.ts'
import { idsWithoutEmail } from './letterQueries.ts'
import { factsForInvitation, insertInvitation, namesOfPeople } from './queries.ts'

/**
 * Invites all of the people or none. It journals by itself, because the platform keeps the answer of an ordinary
 * command for repeated sending, and these codes must be kept nowhere.
 */
export async function invite({ input, actor, transaction }: UnhurriedRequest<typeof contract.invite>) {
  const personIds = [...new Set(input.personIds)]
  return transaction(async (db) => {
    const facts = await factsForInvitation(db, personIds)
    if (facts.length < personIds.length) throw new NotThere()
    throwIfRefused(facts.flatMap((person) => refusalOf(person, actor)))
    if (input.by === 'mail') await throwIfMailCannotReach(db, personIds)
    const names = await namesFor(db, actor, personIds)
    const invitations = []
    for (const { personId, login } of facts) {
      const code = newInvitationCode()
      const made = await insertInvitation(db, personId, code)
      const shown = input.by === 'slip' ? code : null
      invitations.push({ ...made, personId, login, name: names.get(personId) ?? null, code: shown })
    }
    if (input.by === 'mail') {
      const { organisationId } = actor
      await enqueueMail(
        db,
        invitations.map(({ id }) => ({ organisationId, kind: 'invitation' as const, about: id })),
      )
    }
    await writeJournal(db, 'accounts.invite', { persons: personIds })
    return { invitations }
  })
}

async function throwIfMailCannotReach(db: Db, personIds: readonly string[]): Promise<void> {
  if (!(await sendsMail(db))) throw new Refused('mail-not-set-up')
  const without = await idsWithoutEmail(db, personIds)
  throwIfRefused(without.map((subject) => ({ reason: 'no-email-address' as const, subject })))
}

function refusalOf(person: Awaited<ReturnType<typeof factsForInvitation>>[number], actor: Actor): Refusal[] {
  const reason = whyNotInvite(person, actor.permissions)
  return reason === null ? [] : [{ reason, subject: person.personId }]
}

async function namesFor(db: Db, actor: Actor, personIds: readonly string[]): Promise<Map<string, string>> {
  if (!actor.permissions.has('people.view')) return new Map()
  const people = await namesOfPeople(db, personIds)
  return new Map(
    people.map(({ id, surname, given, patronymic }) => [
      id ?? '',
      fullName({ surname: surname ?? '', given: given ?? '', patronymic, gender: null }),
    ]),
  )
}

export function newInvitationCode(): string {
  return codeFromBytes(randomBytes(invitationCodeLength * 4), invitationCodeLength) ?? newInvitationCode()
}
