import { z } from 'zod'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, moment, nothing, uniqueIds, uniqueVersioned, version } from '#contract/fields.ts'
import { pairConsentNames, parties } from '#domain/mentoringPair.ts'

export const pairStates = [
  'proposed',
  'agreed',
  'ready-for-order',
  'in-draft-order',
  'fixed-ahead',
  'in-force',
  'ended',
  'set-aside',
] as const
export const pairState = z.enum(pairStates)
const party = z.enum(parties)
const pairConsent = z.enum(pairConsentNames)

const name = { surname: z.string(), given: z.string(), patronymic: z.string().nullable() }
const entry = z.object({ code: z.string(), title: z.string() })
const participant = z.object({
  personId: id,
  ...name,
  post: z.string().nullable(),
  subject: z.string().nullable(),
  association: z.string().nullable(),
})

const pairInList = {
  id,
  version,
  mentor: participant,
  mentee: participant,
  form: entry,
  kinds: z.array(entry),
  topics: z.array(entry),
  startsOn: isoDate,
  endsOn: isoDate,
  state: pairState,
  /** What the pair waits for, empty when nothing stands before the order; of a pair in force what holds no more. */
  missingConfirmations: z.array(party),
  missingConsents: z.array(pairConsent),
}

const listed = z.object(pairInList)
export type PairInList = z.output<typeof listed>

export const list = readEndpoint({
  name: 'pairs.list',
  summary: 'Пары: состояние каждой и чего она ждёт',
  place: 'organisation',
  allow: 'pairs.view',
  input: z.object({ state: pairState.nullable().default(null) }),
  output: z.object({
    pairs: z.array(listed),
    /** How many pairs are in each state, whatever the filter. */
    counts: z.partialRecord(pairState, z.int()),
  }),
})

const warning = z.discriminatedUnion('warning', [
  z.object({ warning: z.literal('term-shorter'), kindCode: z.string(), months: z.int() }),
  z.object({ warning: z.literal('term-longer'), kindCode: z.string(), months: z.int() }),
  z.object({ warning: z.literal('group-of-one') }),
  z.object({ warning: z.literal('above-capacity'), load: z.int(), capacity: z.int() }),
  z.object({ warning: z.literal('less-experienced') }),
  z.object({ warning: z.literal('no-topic') }),
])

const page = z.object({
  ...pairInList,
  proposedOn: isoDate,
  withdrawnOn: isoDate.nullable(),
  /** Proposed by the program or made by hand. */
  byMatching: z.boolean(),
  confirmations: z.array(
    z.object({ party, confirmedOn: isoDate, how: z.enum(['paper', 'self']), recordedBy: z.object(name) }),
  ),
  consents: z.array(
    z.object({ which: pairConsent, givenOn: isoDate, untilOn: isoDate.nullable(), withdrawnOn: isoDate.nullable() }),
  ),
  /** The term that a registered order fixed, and its number. */
  fixed: z.object({ documentId: id, number: z.string(), fromOn: isoDate, toOn: isoDate }).nullable(),
  draftOrderId: id.nullable(),
  warnings: z.array(warning),
  /** What may be chosen in a change. */
  choices: z.object({ forms: z.array(entry), kinds: z.array(entry), topics: z.array(entry) }),
  /** Null without the right to see the journal. */
  history: z
    .array(z.object({ at: moment, action: z.string(), fields: z.array(z.string()), by: z.object(name).nullable() }))
    .nullable(),
})
export type PairPage = z.output<typeof page>

export const show = readEndpoint({
  name: 'pairs.show',
  summary: 'Страница пары: условия, согласие сторон, предупреждения и история',
  place: 'organisation',
  allow: 'pairs.view',
  input: z.object({ id }),
  output: page,
})

export const pairFields = ['form', 'kinds', 'term', 'topics'] as const

export const change = writeEndpoint({
  name: 'pairs.change',
  summary: 'Изменить форму, вид, срок и темы пары, пока её не назвал приказ',
  place: 'organisation',
  allow: 'pairs.change',
  input: z.object({
    id,
    version,
    formCode: z.string().max(100),
    kindCodes: z.array(z.string().max(100)).min(1, 'Выберите вид наставничества').max(10),
    startsOn: isoDate,
    endsOn: isoDate,
    topicCodes: z.array(z.string().max(100)).max(30),
  }),
  output: z.object({ version, fields: z.array(z.enum(pairFields)) }),
  journal: ({ id }, { fields }) => ({ pairs: [id], fields }),
})

const confirmationKey = z.object({ pairId: id, party })

export const confirm = writeEndpoint({
  name: 'pairs.confirm',
  summary: 'Отметить, что стороны согласны на пару: сразу для нескольких пар',
  place: 'organisation',
  allow: 'pairs.change',
  input: z.object({
    pairIds: uniqueIds.min(1, 'Выберите хотя бы одну пару').max(500),
    parties: z.array(party).min(1, 'Отметьте, кто согласен').max(3),
    /** The day they agreed; null is today. */
    on: isoDate.nullable().default(null),
    how: z.literal('paper').default('paper'),
  }),
  /** What was new: the same mark made twice is one mark, and undo takes back only these. */
  output: z.object({ recorded: z.array(confirmationKey) }),
  journal: ({ parties }, { recorded }) => {
    const pairs = [...new Set(recorded.map(({ pairId }) => pairId))]
    return { pairs, fields: parties, count: pairs.length }
  },
})

export const correctConfirmation = writeEndpoint({
  name: 'pairs.correctConfirmation',
  summary: 'Снять ошибочную отметку о согласии сторон, пока её не назвал приказ',
  place: 'organisation',
  allow: 'pairs.change',
  input: z.object({ confirmations: z.array(confirmationKey).min(1).max(1500) }),
  output: nothing,
  journal: ({ confirmations }) => {
    const pairs = [...new Set(confirmations.map(({ pairId }) => pairId))]
    return { pairs, fields: [...new Set(confirmations.map((each) => each.party))], count: pairs.length }
  },
})

const seenPairs = uniqueVersioned.min(1, 'Выберите хотя бы одну пару').max(500)

export const setAside = writeEndpoint({
  name: 'pairs.setAside',
  summary: 'Отложить пары: они не попадут в приказ, а их темы и места свободны',
  place: 'organisation',
  allow: 'pairs.change',
  input: z.object({ pairs: seenPairs }),
  output: z.object({ pairs: seenPairs }),
  journal: ({ pairs }) => ({ pairs: pairs.map((pair) => pair.id), count: pairs.length }),
})

export const takeBackSettingAside = writeEndpoint({
  name: 'pairs.takeBackSettingAside',
  summary: 'Вернуть отложенные пары',
  place: 'organisation',
  allow: 'pairs.change',
  input: z.object({ pairs: seenPairs }),
  output: z.object({ pairs: seenPairs }),
  journal: ({ pairs }) => ({ pairs: pairs.map((pair) => pair.id), count: pairs.length }),
})
