import { whyNotAgreement } from '#domain/mentors/training.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { deleteAgreement, findPerson, insertAgreement, lockAgreement, lockPeople, updateAgreement } from './queries.ts'

export async function markAgreement({ db, input, actor, today }: Request<typeof contract.markAgreement>) {
  if ((await lockPeople(db, [input.personId])) === 0) throw new NotThere()
  await refuse(db, input, today)
  return insertAgreement(db, { ...input, organisationId: actor.organisationId })
}

export async function changeAgreement({ db, input, today }: Request<typeof contract.changeAgreement>) {
  const { id, version, ...facts } = input
  const { personId } = await lockSeenAgreement(db, { id, version })
  await refuse(db, { ...facts, personId }, today)
  return updateAgreement(db, id, facts)
}

export async function removeAgreement({ db, input }: Request<typeof contract.removeAgreement>) {
  const { personId } = await lockSeenAgreement(db, input)
  await deleteAgreement(db, input.id)
  return { personId }
}

type Marked = Request<typeof contract.markAgreement>['input']

async function refuse(db: Db, { personId, ...agreement }: Marked, today: string): Promise<void> {
  const person = await findPerson(db, personId)
  if (!person) throw new NotThere()
  const reason = whyNotAgreement(person.kind, agreement, today)
  if (reason !== null) throw new Refused([{ reason, subject: personId }])
}

async function lockSeenAgreement(db: Db, { id, version }: { id: string; version: number }) {
  const agreement = await lockAgreement(db, id)
  if (!agreement) throw new NotThere()
  if (agreement.version !== version) throw new Refused([{ reason: 'changed-meanwhile', subject: id }])
  return agreement
}
