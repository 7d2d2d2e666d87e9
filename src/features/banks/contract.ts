import { z } from 'zod'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, nothing, uniqueVersioned, version } from '#contract/fields.ts'
import { bankEndings, bankSides, menteeCategoryCodes } from '#domain/bankEntry.ts'
import { interviewOutcomes } from '#domain/mentors/interview.ts'
import { origins } from '#domain/mentors/origin.ts'
import { card, consentState, level, topicWithLevel } from './fields.ts'

/** How many people are marked at once: a whole staff room, and the request still fits. */
export const mostAtOnce = 200
/** More mentees than this one mentor does not take (the database holds it too). */
export const mostMentees = 50

const side = z.enum(bankSides)
const menteeCategory = z.enum(menteeCategoryCodes)
const capacity = z.int('Целое число').min(0, 'Не меньше нуля').max(mostMentees, `Не больше ${mostMentees}`)

const entry = {
  id,
  version,
  person: card,
  enteredOn: isoDate,
  /** Null: a candidate, whom the head has not approved yet. */
  approvedOn: isoDate.nullable(),
  topics: z.array(topicWithLevel),
  /** Of the consent to processing of personal data. */
  consent: consentState,
  /** Pairs of this school year that are proposed or in force. */
  openPairs: z.int(),
}
const menteeEntry = z.object({
  ...entry,
  category: menteeCategory.nullable(),
  /** Null for those who have a mentor or a proposal. */
  waitingDays: z.int().nullable(),
})
export type MenteeEntry = z.output<typeof menteeEntry>
const mentorEntry = z.object({
  ...entry,
  capacity: z.int(),
  freePlaces: z.int(),
  origin: z.enum(origins),
  /** Of an adult from outside: the certificate that the law asks for before work with minors. */
  clearance: z.enum(['not-needed', 'marked', 'missing']),
  /** The day of the questionnaire and the outcome of the latest talk; null while there is none. */
  sheetOn: isoDate.nullable(),
  interview: z.enum(interviewOutcomes).nullable(),
})
export type MentorEntry = z.output<typeof mentorEntry>

const bank = {
  schoolYear: z.int(),
  /** To ask about, in the order of the catalogue. */
  topics: z.array(z.object({ code: z.string(), title: z.string() })),
}

export const mentees = readEndpoint({
  name: 'banks.mentees',
  summary: 'База наставляемых этого учебного года: запросы, согласия, ожидание',
  place: 'organisation',
  allow: 'banks.view',
  input: nothing,
  output: z.object({ ...bank, entries: z.array(menteeEntry) }),
})

export const mentors = readEndpoint({
  name: 'banks.mentors',
  summary: 'База наставников этого учебного года: компетенции, места, согласия',
  place: 'organisation',
  allow: 'banks.view',
  input: nothing,
  output: z.object({ ...bank, entries: z.array(mentorEntry) }),
})

const candidate = z.object({
  person: card,
  /** In the other bank of this school year: one may be both. */
  inOtherBank: z.boolean(),
  /** Why the program proposes this person; empty when nothing in the card speaks for it. */
  suggested: z.array(z.string()),
  category: menteeCategory.nullable(),
})
export type Candidate = z.output<typeof candidate>

export const candidates = readEndpoint({
  name: 'banks.candidates',
  summary: 'Кого можно внести в базу: сначала те, кого предлагает программа, с причиной',
  place: 'organisation',
  allow: 'banks.change',
  input: z.object({ side, find: z.string().trim().max(100).default('') }),
  output: z.object({
    people: z.array(candidate),
    /** How many fit; the list ends earlier when they are too many. */
    total: z.int(),
    suggested: z.int(),
    /** Whom the organisation counts as a young specialist. */
    youngLimits: z.object({ age: z.int(), seniority: z.int() }),
  }),
})

const topicsGiven = z.array(topicWithLevel).max(100).default([])

export const enter = writeEndpoint({
  name: 'banks.enter',
  summary: 'Внести людей в базу наставляемых или наставников',
  place: 'organisation',
  allow: 'banks.change',
  input: z.object({
    side,
    people: z
      .array(
        z.object({
          personId: id,
          category: menteeCategory.nullable().default(null),
          /** Of a mentor. */
          capacity: capacity.default(1),
          topics: topicsGiven,
        }),
      )
      .min(1, 'Отметьте хотя бы одного человека')
      .max(mostAtOnce),
    /** Null: today. */
    enteredOn: isoDate.nullable().default(null),
  }),
  output: z.object({ entries: z.array(z.object({ id, version, personId: id })) }),
  journal: ({ people, side: to }) => ({
    persons: people.map(({ personId }) => personId),
    fields: [to],
    count: people.length,
  }),
})

export const changeEntry = writeEndpoint({
  name: 'banks.changeEntry',
  summary: 'Изменить запросы или компетенции, число мест, категорию',
  place: 'organisation',
  allow: 'banks.change',
  input: z.object({
    id,
    version,
    /** Of a mentee; left alone for a mentor. */
    category: menteeCategory.nullable().default(null),
    /** Of a mentor; left alone for a mentee. */
    capacity: capacity.default(1),
    /** The whole list: what is missing here or has level 0 is gone. */
    topics: z.array(z.object({ code: z.string().max(100), level })).max(100),
  }),
  output: z.object({ version, personId: id, fields: z.array(z.enum(['category', 'capacity', 'topics'])) }),
  journal: (_input, { personId, fields }) => ({ persons: [personId], fields }),
})

export const endEntry = writeEndpoint({
  name: 'banks.endEntry',
  summary: 'Закрыть запись в базе: человек больше не участвует',
  place: 'organisation',
  allow: 'banks.change',
  input: z.object({
    id,
    version,
    endedOn: isoDate,
    /** Why; null: not said. */
    ending: z.enum(bankEndings).nullable().default(null),
  }),
  output: z.object({ version, personId: id }),
  journal: (_input, { personId }) => ({ persons: [personId] }),
})

export const correctEntry = writeEndpoint({
  name: 'banks.correctEntry',
  summary: 'Исправить ошибочную отметку: убрать запись из базы или снять её закрытие',
  place: 'organisation',
  allow: 'banks.change',
  input: z.object({
    what: z.enum(['entering', 'ending']),
    entries: uniqueVersioned.min(1).max(mostAtOnce),
  }),
  output: z.object({ persons: z.array(id) }),
  journal: ({ what }, { persons }) => ({ persons, fields: [what], count: persons.length }),
})

export const approve = writeEndpoint({
  name: 'banks.approve',
  summary: 'Утвердить кандидатов в базе: с этого дня они участвуют в подборе пар',
  place: 'organisation',
  allow: 'banks.approve',
  input: z.object({
    entries: uniqueVersioned.min(1, 'Отметьте хотя бы одного человека').max(mostAtOnce),
    /** Null: today. */
    approvedOn: isoDate.nullable().default(null),
    /** Null: who acted as head on that day. */
    approvedBy: id.nullable().default(null),
  }),
  output: z.object({
    approvedOn: isoDate,
    approvedBy: id,
    entries: z.array(z.object({ id, version, personId: id })),
  }),
  journal: (_input, { entries }) => ({ persons: entries.map(({ personId }) => personId), count: entries.length }),
})

export const takeBackApproval = writeEndpoint({
  name: 'banks.takeBackApproval',
  summary: 'Снять ошибочное утверждение, пока человек не состоит в паре',
  place: 'organisation',
  allow: 'banks.approve',
  input: z.object({ entries: uniqueVersioned.min(1).max(mostAtOnce) }),
  output: z.object({ entries: z.array(z.object({ id, version, personId: id })) }),
  journal: (_input, { entries }) => ({ persons: entries.map(({ personId }) => personId), count: entries.length }),
})
