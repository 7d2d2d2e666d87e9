import { z } from 'zod'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, nothing, optionalText, text, uniqueIds, uniqueVersioned, version } from '#contract/fields.ts'
import { requestEndings } from '#domain/requests/request.ts'
import { waitingReasons } from '#domain/requests/waiting.ts'
import { keptSheet, level, person, request, sheetAnswers, sheetMark, topic, wishes } from './fields.ts'

/** A head of a subject association reaches the people of the own association here; anybody else answers 404. */
const collecting = { place: 'organisation', allow: 'requests.collect' } as const
const working = { place: 'organisation', allow: 'banks.change' } as const

export const mostBlanks = 200
export const mostRows = 300

const collected = z.object({
  person,
  /** Null: no sheet of this school year. */
  mark: sheetMark.nullable(),
  /** Open requests; a sheet without any says that no help is needed. */
  requests: z.int(),
  entryId: id.nullable(),
})
export type Collected = z.output<typeof collected>

export const collection = readEndpoint({
  name: 'requests.collection',
  summary: 'Сбор запросов: у кого есть лист запросов этого учебного года, сколько собрано по методобъединениям',
  ...collecting,
  input: z.object({
    association: z.string().max(300).default(''),
    sheet: z.enum(['all', 'none', 'filled']).default('all'),
    find: z.string().trim().max(100).default(''),
  }),
  output: z.object({
    schoolYear: z.int(),
    /** Only those that the person may collect from. */
    associations: z.array(z.object({ title: z.string(), people: z.int(), filled: z.int() })),
    /** For a head of an association: the own ones as the appointment names them. */
    ownAssociations: z.array(z.string()).nullable(),
    people: z.array(collected),
    /** How many fit; the list ends earlier when they are too many. */
    total: z.int(),
  }),
})

const choices = {
  person,
  topics: z.array(topic),
  kinds: z.array(z.object({ code: z.string(), title: z.string() })),
  forms: z.array(z.object({ code: z.string(), title: z.string() })),
  sheet: keptSheet.nullable(),
}

export const sheet = readEndpoint({
  name: 'requests.sheet',
  summary: 'Лист запросов одного человека, чтобы внести его с бумаги',
  ...collecting,
  input: z.object({ personId: id }),
  output: z.object({
    ...choices,
    /** In the same association, without a sheet yet: the next paper of the pile. */
    next: person.nullable(),
  }),
})

const seenEntry = z.object({ id, version }).nullable()
const saved = { entryId: id, version, personId: id, isNew: z.boolean(), requests: z.int() }

export const saveSheet = writeEndpoint({
  name: 'requests.saveSheet',
  summary: 'Внести лист запросов с бумаги; кого ещё нет в базе, становится кандидатом',
  ...collecting,
  input: z.object({
    personId: id,
    /** What the person saw: null where there was no entry. */
    entry: seenEntry,
    /** The day on the paper; null is today. */
    receivedOn: isoDate.nullable().default(null),
    ...sheetAnswers,
  }),
  output: z.object(saved),
  journal: (_input, { personId, requests }) => ({ persons: [personId], fields: ['sheet'], count: requests }),
})

export const takeBackSheet = writeEndpoint({
  name: 'requests.takeBackSheet',
  summary: 'Убрать лист запросов, внесённый по ошибке, вместе с записью кандидата',
  ...collecting,
  input: z.object({ entryId: id, version }),
  output: z.object({ personId: id }),
  journal: (_input, { personId }) => ({ persons: [personId], fields: ['sheet'] }),
})

const oneself = { place: 'organisation', allow: 'own.view' } as const

export const ownSheet = readEndpoint({
  name: 'requests.ownSheet',
  summary: 'Свой лист запросов',
  ...oneself,
  input: nothing,
  output: z.object({ ...choices, whyNot: z.enum(['sheet-taken', 'person-has-left']).nullable() }),
})

export const saveOwnSheet = writeEndpoint({
  name: 'requests.saveOwnSheet',
  summary: 'Отправить свой лист запросов',
  ...oneself,
  input: z.object({ entry: seenEntry, ...sheetAnswers }),
  output: z.object(saved),
  journal: (_input, { personId, requests }) => ({ persons: [personId], fields: ['sheet'], count: requests }),
})

export const blanks = readEndpoint({
  name: 'requests.blanks',
  summary: 'Листы запросов для печати: пустой или с именами',
  ...collecting,
  input: z.object({ people: uniqueIds.max(mostBlanks).default([]) }),
  output: z.object({
    organisation: z.string(),
    schoolYear: z.int(),
    topics: z.array(topic),
    kinds: z.array(z.object({ code: z.string(), title: z.string() })),
    people: z.array(person),
  }),
})

export const ofEntry = readEndpoint({
  name: 'requests.ofEntry',
  summary: 'Запросы записи в базе наставляемых: открытые, в работе и решённые',
  place: 'organisation',
  allow: 'banks.view',
  input: z.object({ entryId: id }),
  output: z.object({
    person,
    topics: z.array(topic),
    kinds: z.array(z.object({ code: z.string(), title: z.string() })),
    forms: z.array(z.object({ code: z.string(), title: z.string() })),
    sheet: keptSheet,
    requests: z.array(request),
  }),
})

const opened = { id, version, personId: id }

export const open = writeEndpoint({
  name: 'requests.open',
  summary: 'Открыть запрос',
  ...collecting,
  input: z.object({
    entryId: id,
    topicCode: z.string().max(100),
    /** Null: today. */
    openedOn: isoDate.nullable().default(null),
    ...wishes,
    difficulty: level.refine((given) => given > 0, 'Выберите от 1 до 3'),
  }),
  output: z.object(opened),
  journal: (_input, { personId, id: requestId }) => ({ persons: [personId], others: [requestId] }),
})

export const change = writeEndpoint({
  name: 'requests.change',
  summary: 'Изменить запрос, который ещё не решён',
  ...collecting,
  input: z.object({ id, version, ...wishes, difficulty: level.refine((given) => given > 0, 'Выберите от 1 до 3') }),
  output: z.object({ ...opened, fields: z.array(z.string()) }),
  journal: (_input, { personId, id: requestId, fields }) => ({ persons: [personId], others: [requestId], fields }),
})

const some = uniqueVersioned.min(1).max(100)
const acted = z.object({ requests: z.array(z.object(opened)) })
const ofActed = (_input: unknown, { requests }: z.output<typeof acted>) => ({
  persons: [...new Set(requests.map(({ personId }) => personId))],
  others: requests.map(({ id: requestId }) => requestId),
  count: requests.length,
})

export const take = writeEndpoint({
  name: 'requests.take',
  summary: 'Взять запросы в работу',
  ...working,
  input: z.object({ requests: some, takenOn: isoDate.nullable().default(null) }),
  output: acted,
  journal: ofActed,
})

export const resolve = writeEndpoint({
  name: 'requests.resolve',
  summary: 'Отметить запросы решёнными или снятыми',
  ...working,
  input: z.object({
    requests: some,
    resolvedOn: isoDate.nullable().default(null),
    ending: z.enum(requestEndings).default('helped'),
  }),
  output: acted,
  journal: ofActed,
})

export const takeBack = writeEndpoint({
  name: 'requests.takeBack',
  summary: 'Исправить ошибочную отметку: убрать запрос, снять отметку о работе или о решении',
  ...working,
  input: z.object({ requests: some, what: z.enum(['opening', 'taking', 'resolving']) }),
  output: acted,
  journal: (input: { what: string }, output: z.output<typeof acted>) => ({
    ...ofActed(input, output),
    fields: [input.what],
  }),
})

const ownTopic = { title: text(120), question: optionalText(300).default(null) }

export const addTopic = writeEndpoint({
  name: 'requests.addTopic',
  summary: 'Добавить свою тему запросов и компетенций',
  ...working,
  input: z.object(ownTopic),
  output: z.object({ code: z.string() }),
  journal: () => ({ fields: ['topic'] }),
})

export const changeTopic = writeEndpoint({
  name: 'requests.changeTopic',
  summary: 'Изменить свою тему, убрать её из списка или вернуть',
  ...working,
  input: z.object({ code: z.string().max(100), ...ownTopic, isOffered: z.boolean() }),
  output: z.object({ fields: z.array(z.enum(['title', 'question', 'isOffered'])) }),
  journal: (_input, { fields }) => ({ fields }),
})

export const ownTopics = readEndpoint({
  name: 'requests.ownTopics',
  summary: 'Свои темы организации: те, что предлагают, и убранные',
  place: 'organisation',
  allow: 'banks.view',
  input: nothing,
  output: z.object({ topics: z.array(topic.extend({ isOffered: z.boolean(), used: z.int() })) }),
})

const waitingMentee = z.object({
  entry: z.object({ id, version }),
  person,
  reason: z.enum(waitingReasons),
  waitingDays: z.int(),
  topics: z.array(z.object({ code: z.string(), title: z.string(), difficulty: level })),
  /** The curator's own words about what comes next. */
  nextStep: z.string().nullable(),
  /** A specialist supports this person: yes or no, never what it is about; null for who may not know. */
  isSupported: z.boolean().nullable(),
})
export type WaitingMentee = z.output<typeof waitingMentee>

export const waiting = readEndpoint({
  name: 'requests.waiting',
  summary: 'Очередь наставляемых без пары: почему, сколько ждут и что дальше',
  place: 'organisation',
  allow: 'banks.view',
  input: nothing,
  output: z.object({ schoolYear: z.int(), mentees: z.array(waitingMentee) }),
})

export const setNextStep = writeEndpoint({
  name: 'requests.setNextStep',
  summary: 'Записать следующий шаг для наставляемого без пары',
  ...working,
  input: z.object({ id, version, nextStep: optionalText(500) }),
  output: z.object({ version, personId: id }),
  journal: (_input, { personId }) => ({ persons: [personId], fields: ['nextStep'] }),
})
