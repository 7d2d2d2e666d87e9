import { whyNotGuardian } from '#domain/person/guardian.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { cardFacts } from '../../personFields.ts'
import { insertCard } from '../addPerson.ts'
import { lockOrganisation } from '../personQueries.ts'
import { insertGuardian, lockKinds } from './guardianQueries.ts'

type Asked = Request<typeof contract.addGuardian>

export async function addGuardian(asked: Asked) {
  const { db, input, actor, today } = asked
  const { childId, personId, relation } = input
  // The organisation first, as whoever adds a person does.
  if (personId === null) await lockOrganisation(db, actor.organisationId)
  const kinds = await lockKinds(db, personId === null ? [childId] : [childId, personId])
  const childKind = kinds.get(childId)
  const guardianKind = personId === null ? 'parent' : kinds.get(personId)
  if (childKind === undefined || guardianKind === undefined) throw new NotThere()
  const fromOn = input.fromOn ?? today
  const reason = whyNotGuardian({ id: childId, kind: childKind }, { id: personId, kind: guardianKind }, fromOn, today)
  if (reason !== null) throw new Refused([{ reason, subject: childId }])
  const added = personId === null ? await newPerson(asked) : null
  const guardianPersonId = personId ?? added?.id ?? ''
  const { organisationId } = actor
  const { id } = await insertGuardian(db, {
    organisationId,
    childPersonId: childId,
    guardianPersonId,
    relation,
    fromOn,
  })
  return { id, personId: guardianPersonId, added }
}

function newPerson({ input, ...asked }: Asked) {
  if (input.newPerson === null) throw new NotThere()
  const { isNamesake, ...card } = input.newPerson
  return insertCard(asked, { card: { kind: 'parent', ...nothingElse, ...card }, isNamesake })
}

const nothingElse = Object.fromEntries(Object.keys(cardFacts).map((fact) => [fact, null])) as {
  [Fact in keyof typeof cardFacts]: null
}
