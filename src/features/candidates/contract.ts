import { z } from 'zod'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, nothing, optionalText, text, uniqueIds, version } from '#contract/fields.ts'
import { bankEndings } from '#domain/bankEntry.ts'
import { interviewOutcomes } from '#domain/mentors/interview.ts'
import { origins } from '#domain/mentors/origin.ts'
import { answers, choices, named, person, sheetMark } from './fields.ts'

const view = { place: 'organisation', allow: 'banks.view' } as const
const working = { place: 'organisation', allow: 'banks.change' } as const
const restricted = { place: 'organisation', allow: 'banks.restricted' } as const
const oneself = { place: 'organisation', allow: 'own.view' } as const

const interview = z.object({
  id,
  version,
  heldOn: isoDate,
  outcome: z.enum(interviewOutcomes),
  /** Null also for those who may look and not change. */
  remarks: z.string().nullable(),
  participants: z.array(named),
})
export type Interview = z.output<typeof interview>

const candidate = z.object({
  entry: z.object({
    id,
    version,
    enteredOn: isoDate,
    endedOn: isoDate.nullable(),
    ending: z.enum(bankEndings).nullable(),
    approvedOn: isoDate.nullable(),
    approvedBy: named.nullable(),
  }),
  person,
  origin: z.enum(origins),
  clearance: z.enum(['not-needed', 'marked', 'missing']),
  /** Of the processing of personal data. */
  consent: z.enum(['missing', 'given', 'not-yet', 'expired', 'withdrawn']),
  /** Null: no questionnaire yet, the answers are what was marked so far. */
  sheet: sheetMark.nullable(),
  answers: z.object(answers),
  /** The latest first. */
  interviews: z.array(interview),
  /** Pairs that are proposed or in force. */
  pairs: z.array(z.object({ id, mentee: named, startsOn: isoDate, endsOn: isoDate, isFixed: z.boolean() })),
  ...choices,
})
export type CandidatePage = z.output<typeof candidate>

export const path = readEndpoint({
  name: 'candidates.path',
  summary: 'Путь наставника: анкета, собеседование, согласия, утверждение, пары',
  ...view,
  input: z.object({ entryId: id }),
  output: candidate,
})

export const saveQuestionnaire = writeEndpoint({
  name: 'candidates.saveQuestionnaire',
  summary: 'Внести анкету кандидата в наставники с бумаги или изменить её',
  ...working,
  input: z.object({
    id,
    version,
    /** The day on the paper; null: no questionnaire was filled, the curator marks what is known. */
    receivedOn: isoDate.nullable().default(null),
    ...answers,
  }),
  output: z.object({ version, personId: id }),
  journal: (_input, { personId }) => ({ persons: [personId], fields: ['questionnaire'] }),
})

export const own = readEndpoint({
  name: 'candidates.own',
  summary: 'Своя анкета наставника и с кем не хотелось бы работать в паре',
  ...oneself,
  input: nothing,
  output: z.object({
    /** Null: not in the bank of mentors of this school year. */
    entry: z.object({ id, version, approvedOn: isoDate.nullable() }).nullable(),
    person,
    sheet: sheetMark.nullable(),
    answers: z.object(answers),
    notWith: z.array(named),
    ...choices,
  }),
})

export const sendOwn = writeEndpoint({
  name: 'candidates.sendOwn',
  summary: 'Отправить свою анкету наставника: один раз, дальше её меняет куратор',
  ...oneself,
  input: z.object({ entry: z.object({ id, version }).nullable(), ...answers }),
  output: z.object({ entryId: id, version, personId: id }),
  journal: (_input, { personId }) => ({ persons: [personId], fields: ['questionnaire'] }),
})

const talk = {
  heldOn: isoDate,
  outcome: z.enum(interviewOutcomes, 'Выберите итог'),
  participants: uniqueIds.min(1, 'Укажите, кто беседовал').max(10),
  remarks: optionalText(2000).default(null),
}
const recorded = z.object({ id, version, personId: id })

export const recordInterview = writeEndpoint({
  name: 'candidates.recordInterview',
  summary: 'Записать собеседование с кандидатом в наставники',
  ...working,
  input: z.object({ entryId: id, ...talk }),
  output: recorded,
  journal: (_input, { id: interviewId, personId }) => ({ persons: [personId], others: [interviewId] }),
})

export const changeInterview = writeEndpoint({
  name: 'candidates.changeInterview',
  summary: 'Исправить запись о собеседовании',
  ...working,
  input: z.object({ id, version, ...talk }),
  output: recorded,
  journal: (_input, { id: interviewId, personId }) => ({ persons: [personId], others: [interviewId] }),
})

export const removeInterview = writeEndpoint({
  name: 'candidates.removeInterview',
  summary: 'Убрать запись о собеседовании, сделанную по ошибке',
  ...working,
  input: z.object({ id, version }),
  output: z.object({ personId: id }),
  journal: ({ id: interviewId }, { personId }) => ({ persons: [personId], others: [interviewId] }),
})

const mostApart = 20

export const notWith = writeEndpoint({
  name: 'candidates.notWith',
  summary: 'Посмотреть, с кем человек не хотел бы работать в паре; просмотр записывается в журнал',
  ...restricted,
  input: z.object({ personId: id }),
  output: z.object({ person: named, people: z.array(named) }),
  journal: ({ personId }) => ({ persons: [personId], fields: ['notWith'] }),
  keepsNoAnswer: true,
})

export const setNotWith = writeEndpoint({
  name: 'candidates.setNotWith',
  summary: 'Записать, с кем человек не хотел бы работать в паре',
  ...restricted,
  input: z.object({
    personId: id,
    /** The whole list: who is missing here may be paired again. */
    others: uniqueIds.max(mostApart),
  }),
  output: nothing,
  // Whoever is named stays unnamed here: a history would tell them.
  journal: ({ personId }) => ({ persons: [personId], fields: ['notWith'] }),
})

export const setOwnNotWith = writeEndpoint({
  name: 'candidates.setOwnNotWith',
  summary: 'Указать, с кем самому не хотелось бы работать в паре',
  ...oneself,
  input: z.object({
    /** Names as one types them: a participant sees no list of people. The whole list. */
    names: z.array(text(200)).max(mostApart),
  }),
  output: z.object({ notWith: z.array(named), personId: id }),
  journal: (_input, { personId }) => ({ persons: [personId], fields: ['notWith'] }),
  keepsNoAnswer: true,
})

export const mostBlanks = 200

export const blanks = readEndpoint({
  name: 'candidates.blanks',
  summary: 'Бланки анкеты кандидата и листа собеседования для печати',
  ...view,
  input: z.object({ people: uniqueIds.max(mostBlanks).default([]) }),
  output: z.object({ organisation: z.string(), schoolYear: z.int(), people: z.array(person), ...choices }),
})
