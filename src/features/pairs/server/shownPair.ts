import { forms as officialForms } from '#content/forms.ts'
import { kinds as officialKinds } from '#content/kinds.ts'
import { topics as officialTopics } from '#content/topics.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { grouped } from '#domain/grouped.ts'
import {
  factsOfPair,
  missingConfirmations,
  missingConsents,
  type PairFacts,
  stateOfPair,
} from '#domain/mentoringPair.ts'
import type { Db } from '#server/db/database.ts'
import type { PairInList } from '../contract.ts'
import {
  type CatalogueEntry,
  catalogueOf,
  confirmationsOf,
  consentsOf,
  type Participant,
  participantsOf,
  type ShownPairRow,
} from './queries.ts'

export interface Catalogues {
  forms: CatalogueEntry[]
  kinds: CatalogueEntry[]
  topics: CatalogueEntry[]
}

/** In the order of the method, the organisation's own entries after the official ones. */
export async function catalogues(db: Db): Promise<Catalogues> {
  const [forms, kinds, topics] = await Promise.all([
    catalogueOf(db, 'mentoringForm'),
    catalogueOf(db, 'mentoringKind'),
    catalogueOf(db, 'topic'),
  ])
  return {
    forms: inOrderOf(officialForms, forms),
    kinds: inOrderOf(officialKinds, kinds),
    topics: inOrderOf(officialTopics, topics),
  }
}

function inOrderOf(official: readonly { code: string }[], entries: CatalogueEntry[]): CatalogueEntry[] {
  const order = new Map(official.map(({ code }, index) => [code, index]))
  const place = (code: string) => order.get(code) ?? order.size
  return entries.sort((one, other) => place(one.code) - place(other.code))
}

export async function factsOf(db: Db, rows: readonly ShownPairRow[], today: IsoDate): Promise<PairFacts[]> {
  const ids = rows.map(({ id }) => id)
  const [confirmations, consents] = await Promise.all([confirmationsOf(db, ids), consentsOf(db, rows)])
  const confirmedOf = grouped(confirmations, ({ pairId }) => pairId)
  const consentsOfPair = grouped(consents, ({ pairId }) => pairId)
  const consentsOfPerson = grouped(consents, ({ personId }) => personId)
  return rows.map((row) => {
    const concerning = [
      ...(consentsOfPair.get(row.id) ?? []),
      ...[row.mentorPersonId, row.menteePersonId].flatMap((each) => consentsOfPerson.get(each) ?? []),
    ]
    return factsOfPair(row, confirmedOf.get(row.id) ?? [], concerning, today)
  })
}

export interface Shown {
  row: ShownPairRow
  facts: PairFacts
}

export function shownPair(
  { row, facts }: Shown,
  people: ReadonlyMap<string, Participant>,
  { forms, kinds, topics }: Catalogues,
  today: IsoDate,
): PairInList {
  return {
    id: row.id,
    version: row.version,
    mentor: participantIn(people, row.mentorPersonId),
    mentee: participantIn(people, row.menteePersonId),
    form: entryIn(forms, row.formCode),
    kinds: kinds.filter(({ code }) => row.kindCodes.includes(code)).map(entryOf),
    topics: topics.filter(({ code }) => row.topicCodes.includes(code)).map(entryOf),
    startsOn: facts.fixed?.fromOn ?? row.startsOn,
    endsOn: facts.fixed?.toOn ?? row.endsOn,
    state: stateOfPair(facts, today),
    missingConfirmations: facts.fixed ? [] : missingConfirmations(facts),
    missingConsents: facts.fixed && facts.fixed.toOn < today ? [] : missingConsents(facts, today),
  }
}

export function entryOf({ code, title }: CatalogueEntry) {
  return { code, title }
}

export async function peopleOf(db: Db, rows: readonly ShownPairRow[]): Promise<Map<string, Participant>> {
  return participantsOf(
    db,
    rows.flatMap((row) => [row.mentorPersonId, row.menteePersonId]),
  )
}

function participantIn(people: ReadonlyMap<string, Participant>, personId: string) {
  const person = people.get(personId)
  if (!person) throw new Error('a pair names somebody without a card')
  const { surname, given, patronymic, post, subject, association } = person
  return { personId, surname, given, patronymic, post, subject, association }
}

function entryIn(entries: readonly CatalogueEntry[], code: string) {
  const found = entries.find((entry) => entry.code === code)
  if (!found) throw new Error('a pair names an entry that no catalogue has')
  return entryOf(found)
}
