import type { OutputOf } from '#contract/endpoint.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { factsKept, whyNotOfKind, withBirth } from '#domain/person/personKind.ts'
import { together } from '#server/db/together.ts'
import { Refused } from '#server/http/refused.ts'
import type * as contract from '../../contract.ts'
import { refuseFuture } from '../addPerson.ts'
import { endGuardiansOf, tiesOf } from '../guardians/guardianQueries.ts'
import { lockPerson } from '../lockPerson.ts'
import { type PersonRow, updatePerson } from '../personQueries.ts'
import { changeClass } from './changeClass.ts'
import { changeName } from './changeName.ts'
import { changePost } from './changePost.ts'
import type { Asked } from './datedFacts.ts'

type Field = OutputOf<typeof contract.changePerson>['fields'][number]

/** Writes what differs and says which fields those were; a card sent back unchanged stays as it is. */
export async function changePerson(asked: Asked) {
  const { db, input, today } = asked
  const person = await lockPerson(db, input)
  refuseFuture([input.nameFrom, input.postFrom, input.classFrom, input.birthOn, input.clearanceOn], today)
  const isOfNewKind = input.kind !== person.kind
  if (isOfNewKind) await refuseKind(asked)
  const facts = isOfNewKind ? factsKept(input.kind, input) : withBirth(input.kind, input)
  const [isNamed, isPosted, isInClass, isAlone] = await together(
    changeName(asked),
    changePost(asked, facts, person.joinedOn),
    changeClass(asked, person.joinedOn),
    input.kind === 'student' ? Promise.resolve(false) : endGuardiansOf(db, input.id, today),
  )
  const { change, fields } = changedFacts(person, facts, today)
  const all: [Field, boolean][] = [
    ['name', isNamed],
    ['post', isPosted],
    ['class', isInClass],
    ['guardians', isAlone],
  ]
  const changed = [...all.flatMap(([field, isChanged]) => (isChanged ? [field] : [])), ...fields]
  const version = changed.length === 0 ? person.version : await updatePerson(db, input.id, change)
  return { version, fields: changed }
}

async function refuseKind({ db, input, today }: Asked): Promise<void> {
  const reason = whyNotOfKind(input.kind, await tiesOf(db, input.id, today))
  if (reason !== null) throw new Refused([{ reason, subject: input.id }])
}

/** Which columns of `person` belong to a field of the journal. */
const columnsOf = {
  kind: ['kind'],
  birth: ['birthYear', 'birthOn'],
  hiredOn: ['hiredOn'],
  experience: ['experienceYears', 'totalExperienceYears'],
  category: ['category'],
  workplace: ['workplace'],
  clearance: ['clearanceOn', 'clearanceLocation'],
  phone: ['phone'],
  email: ['email'],
} as const satisfies Partial<Record<Field, readonly (keyof PersonRow)[]>>

type Column = (typeof columnsOf)[keyof typeof columnsOf][number]

function changedFacts(person: PersonRow, asked: Asked['input'], today: IsoDate) {
  const fields = (Object.keys(columnsOf) as (keyof typeof columnsOf)[]).filter((field) =>
    columnsOf[field].some((column) => asked[column] !== person[column]),
  )
  const change = Object.fromEntries(
    fields.flatMap((field) => columnsOf[field].map((column) => [column, asked[column]])),
  ) as Partial<Pick<Asked['input'], Column>>
  if (!fields.includes('experience')) return { change, fields }
  const isKnown = asked.experienceYears !== null || asked.totalExperienceYears !== null
  return { change: { ...change, experienceOn: isKnown ? today : null }, fields }
}
