import { forms as officialForms } from '#content/forms.ts'
import { kinds as officialKinds } from '#content/kinds.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { fitsForm } from '#domain/matchingScore.ts'
import { type PairFacts, pairConsentNames } from '#domain/mentoringPair.ts'
import { warningsOfPair } from '#domain/pairs/pairWarnings.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Actor, Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import {
  confirmationsOf,
  journalOfPair,
  loadOfMentor,
  orderNumberOf,
  type Participant,
  pairsById,
  participantsOf,
  type ShownPairRow,
} from './queries.ts'
import { type Catalogues, catalogues, entryOf, factsOf, peopleOf, shownPair } from './shownPair.ts'

export async function show({ db, input, actor, today }: Request<typeof contract.show>) {
  const [row] = await pairsById(db, [input.id])
  if (!row) throw new NotThere()
  const [[facts], people, known, confirmed, history] = await Promise.all([
    factsOf(db, [row], today),
    peopleOf(db, [row]),
    catalogues(db),
    confirmationsOf(db, [row.id]),
    historyOf(db, row.id, actor),
  ])
  if (!facts) throw new NotThere()
  const recorders = await participantsOf(
    db,
    confirmed.map(({ recordedBy }) => recordedBy),
  )
  return {
    ...shownPair({ row, facts }, people, known, today),
    proposedOn: row.proposedOn,
    withdrawnOn: row.withdrawnOn,
    byMatching: row.matchingRunId !== null,
    confirmations: confirmed.map(({ party, how, confirmedOn, recordedBy }) => ({
      party: party as 'mentor' | 'mentee' | 'curator',
      confirmedOn,
      how: how as 'paper' | 'self',
      recordedBy: nameOf(recorders.get(recordedBy)),
    })),
    consents: consentsIn(facts),
    fixed: await orderOf(db, row, facts),
    draftOrderId: row.draftOrderId,
    warnings: facts.fixed || facts.withdrawnOn ? [] : await warnings(db, row, people, today),
    choices: choicesFor(row, people, known, today),
    history,
  }
}

async function orderOf(db: Db, { fixedBy }: ShownPairRow, { fixed }: PairFacts) {
  if (fixedBy === null || fixed === null) return null
  return { documentId: fixedBy, number: await orderNumberOf(db, fixedBy), ...fixed }
}

function consentsIn({ consents }: PairFacts) {
  return pairConsentNames.flatMap((which) => {
    const consent = consents[which] ?? null
    if (consent === null) return []
    const { givenOn, untilOn, withdrawnOn } = consent
    return [{ which, givenOn, untilOn, withdrawnOn }]
  })
}

async function warnings(db: Db, row: ShownPairRow, people: ReadonlyMap<string, Participant>, today: IsoDate) {
  const mentor = await loadOfMentor(db, row.id, today)
  return warningsOfPair({
    term: { fromOn: row.startsOn, toOn: row.endsOn },
    kinds: officialKinds
      .filter(({ code }) => row.kindCodes.includes(code))
      .map(({ code, figures }) => ({ code, monthsFrom: figures.monthsFrom, monthsTo: figures.monthsTo })),
    topics: row.topicCodes.length,
    mentor: { ...mentor, experienceYears: people.get(row.mentorPersonId)?.experienceYears ?? null },
    mentee: { experienceYears: people.get(row.menteePersonId)?.experienceYears ?? null },
  })
}

/** What a change may choose: entries in use, forms that fit the two, and whatever the pair has already. */
function choicesFor(row: ShownPairRow, people: ReadonlyMap<string, Participant>, known: Catalogues, today: IsoDate) {
  const inUse = ({ retiredOn }: { retiredOn: IsoDate | null }) => retiredOn === null || retiredOn > today
  const mentorKind = people.get(row.mentorPersonId)?.kind ?? ''
  const menteeKind = people.get(row.menteePersonId)?.kind ?? ''
  const fits = (code: string) =>
    fitsForm(officialForms.find((form) => form.code === code) ?? null, mentorKind, menteeKind)
  return {
    forms: known.forms.filter((each) => each.code === row.formCode || (inUse(each) && fits(each.code))).map(entryOf),
    kinds: known.kinds.filter((each) => row.kindCodes.includes(each.code) || inUse(each)).map(entryOf),
    topics: known.topics.filter((each) => row.topicCodes.includes(each.code) || inUse(each)).map(entryOf),
  }
}

async function historyOf(db: Db, pairId: string, actor: Actor) {
  if (!actor.permissions.has('journal.view')) return null
  const lines = await journalOfPair(db, pairId)
  const authors = await participantsOf(
    db,
    lines.flatMap(({ byPerson }) => byPerson ?? []),
  )
  return lines.map(({ at, action, fields, byPerson }) => ({
    at,
    action,
    fields: fields ?? [],
    by: byPerson !== null && authors.has(byPerson) ? nameOf(authors.get(byPerson)) : null,
  }))
}

function nameOf(person: Participant | undefined) {
  const { surname, given, patronymic } = person ?? { surname: '', given: '', patronymic: null }
  return { surname, given, patronymic }
}
