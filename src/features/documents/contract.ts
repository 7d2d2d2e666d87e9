import { z } from 'zod'
import { downloadEndpoint, readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, moment, optionalText, text, uniqueIds, version, versioned } from '#contract/fields.ts'
import { fileAnswer } from '#contract/file.ts'

export const orderState = z.enum(['draft', 'printed', 'registered', 'discarded'])
export const mostPairs = 500

const personInOrder = z.object({ personId: id, name: z.string(), post: z.string() })
const legalActToChoose = z.object({ code: z.string(), title: z.string(), short: z.string() })

/** A sentence of what a pair still needs, and whose paper it is. */
const lacking = z.object({ words: z.string(), reason: z.string() })

const pairForOrder = z.object({
  id,
  mentor: personInOrder,
  mentee: personInOrder,
  form: z.string(),
  kinds: z.array(z.string()),
  startsOn: isoDate,
  endsOn: isoDate,
  /** Empty: ready for the order. */
  lacking: z.array(lacking),
  /** Another draft that names the pair. */
  draftedIn: id.nullable(),
})
export type PairForOrder = z.output<typeof pairForOrder>

export const pairsForOrder = readEndpoint({
  name: 'documents.pairsForOrder',
  summary: 'Пары, готовые к приказу, и чего не хватает остальным',
  place: 'organisation',
  allow: 'documents.draft',
  input: z.object({
    /** Null: today. */
    inForceFrom: isoDate.nullable().default(null),
    /** The draft that is being changed: its own pairs are free for it. */
    draftId: id.nullable().default(null),
  }),
  output: z.object({
    inForceFrom: isoDate,
    pairs: z.array(pairForOrder),
    curators: z.array(personInOrder),
    heads: z.array(personInOrder),
    /** Which office nobody holds on the day of the order, in words with who comes when; then there is no order. */
    nobodyActs: z.array(z.string()),
    legalActs: z.array(legalActToChoose),
    /** What the organisation's card lacks for the paper to be whole. */
    missingRequisites: z.array(z.string()),
    shortName: z.string(),
  }),
})

const choices = {
  pairIds: uniqueIds.min(1, 'Выберите хотя бы одну пару').max(mostPairs, `Не больше ${mostPairs} пар в приказе`),
  inForceFrom: isoDate,
  /** Null: the one curator there is. */
  curatorId: id.nullable().default(null),
  /** Null: the acts that orders usually rest on. */
  legalActs: z.array(z.string().max(60)).max(20).nullable().default(null),
  /** The organisation's own act in the instrumental: «Положением о наставничестве …». */
  ownAct: optionalText(300).default(null),
}

/** What a person chose for an order on pairs, as `document.choices` keeps it; the text is made from the data each time. */
export const orderChoices = z.object({
  inForceFrom: z.string(),
  pairIds: z.array(z.string()).default([]),
  curatorId: z.string().nullable().default(null),
  legalActs: z.array(z.string()).nullable().default(null),
  ownAct: z.string().nullable().default(null),
})
export type OrderChoices = z.output<typeof orderChoices>

/** The address of a page holds no more ids than this. */
export const mostPairsInPreview = 100

export const previewOrder = downloadEndpoint({
  name: 'documents.previewOrder',
  summary: 'Как будет выглядеть приказ: ничего не сохраняется',
  place: 'organisation',
  allow: 'documents.draft',
  input: z.object({ ...choices, pairIds: uniqueIds.max(mostPairsInPreview) }),
  output: fileAnswer,
})

export const draftOrderOnPairs = writeEndpoint({
  name: 'documents.draftOrderOnPairs',
  summary: 'Составить проект приказа о закреплении пар',
  place: 'organisation',
  allow: 'documents.draft',
  input: z.object(choices),
  output: versioned,
  journal: ({ pairIds }, { id: made }) => ({ documents: [made], pairs: pairIds, count: pairIds.length }),
})

export const changeDraft = writeEndpoint({
  name: 'documents.changeDraft',
  summary: 'Изменить проект приказа',
  place: 'organisation',
  allow: 'documents.draft',
  input: z.object({ ...versioned.shape, ...choices }),
  output: versioned,
  journal: ({ id: changed, pairIds }) => ({ documents: [changed], pairs: pairIds, count: pairIds.length }),
})

export const discardDraft = writeEndpoint({
  name: 'documents.discardDraft',
  summary: 'Убрать проект приказа',
  place: 'organisation',
  allow: 'documents.draft',
  input: versioned,
  output: versioned,
  journal: ({ id: discarded }) => ({ documents: [discarded] }),
})

export const restoreDraft = writeEndpoint({
  name: 'documents.restoreDraft',
  summary: 'Вернуть убранный проект приказа',
  place: 'organisation',
  allow: 'documents.draft',
  input: versioned,
  output: versioned,
  journal: ({ id: restored }) => ({ documents: [restored] }),
})

export const markPrinted = writeEndpoint({
  name: 'documents.markPrinted',
  summary: 'Отметить, что приказ напечатан и отдан на подпись, или снять отметку',
  place: 'organisation',
  allow: 'documents.draft',
  input: z.object({ ...versioned.shape, printed: z.boolean().default(true) }),
  output: versioned,
  journal: ({ id: printed }) => ({ documents: [printed] }),
})

const listed = z.object({
  id,
  version,
  kind: z.string(),
  state: orderState,
  number: z.string().nullable(),
  signedOn: isoDate.nullable(),
  signedBy: z.string().nullable(),
  draftedOn: isoDate,
  draftedBy: z.string(),
  printedOn: isoDate.nullable(),
  inForceFrom: isoDate,
  pairs: z.int(),
})
export type ListedDocument = z.output<typeof listed>

export const listDocuments = readEndpoint({
  name: 'documents.list',
  summary: 'Документы: проекты и подписанные, новые сверху',
  place: 'organisation',
  allow: 'documents.view',
  input: z.object({
    state: orderState.nullable().default(null),
    find: z.string().trim().max(100).default(''),
  }),
  output: z.object({
    documents: z.array(listed),
    /** How many stand in each state, whatever is filtered. */
    counts: z.record(orderState, z.int()),
  }),
})

const line = z.object({
  pairId: id,
  mentor: personInOrder,
  mentee: personInOrder,
  form: z.string(),
  kinds: z.array(z.string()),
  fromOn: isoDate,
  toOn: isoDate,
  basis: z.array(z.string()),
  lacking: z.array(lacking),
})

export const showDocument = readEndpoint({
  name: 'documents.show',
  summary: 'Документ: строки, что он вызывает, история',
  place: 'organisation',
  allow: 'documents.view',
  input: z.object({ id }),
  output: z.object({
    document: listed,
    choices: z.object({
      pairIds: z.array(id),
      curatorId: id.nullable(),
      legalActs: z.array(z.string()),
      ownAct: z.string().nullable(),
    }),
    lines: z.array(line),
    /** As when composing; empty once it is signed. */
    nobodyActs: z.array(z.string()),
    enteredAt: moment.nullable(),
    enteredBy: z.string().nullable(),
    file: z.object({ name: z.string(), size: z.int() }).nullable(),
    history: z.array(z.object({ id: z.int(), at: moment, action: z.string(), by: z.string().nullable() })),
  }),
})
export type DocumentPageOutput = z.output<typeof showDocument.output>

export const downloadDocx = downloadEndpoint({
  name: 'documents.downloadDocx',
  summary: 'Приказ в Word: проект — по данным на сейчас, подписанный — сохранённый файл',
  place: 'organisation',
  allow: 'documents.view',
  input: z.object({ id }),
  output: fileAnswer,
})

export const signersOn = readEndpoint({
  name: 'documents.signersOn',
  summary: 'Кто мог подписать приказ в этот день: руководитель и исполняющий его обязанности',
  place: 'organisation',
  allow: 'documents.register',
  input: z.object({ day: isoDate }),
  output: z.object({ signers: z.array(personInOrder.extend({ acting: z.boolean() })) }),
})

export const numberSeen = readEndpoint({
  name: 'documents.numberSeen',
  summary: 'Документы того же года с таким же номером',
  place: 'organisation',
  allow: 'documents.register',
  input: z.object({ number: z.string().trim().max(50), signedOn: isoDate }),
  output: z.object({ seen: z.array(z.object({ id, number: z.string(), signedOn: isoDate })) }),
})

export const registerOrder = writeEndpoint({
  name: 'documents.registerOrder',
  summary: 'Отметить приказ подписанным: номер и день из книги приказов, кто подписал',
  place: 'organisation',
  allow: 'documents.register',
  input: z.object({ ...versioned.shape, number: text(50), signedOn: isoDate, signedBy: id }),
  output: z.object({ id, version, pairIds: z.array(id), inForceFrom: isoDate }),
  journal: ({ id: registered, signedBy }, { pairIds }) => ({
    documents: [registered],
    pairs: pairIds,
    persons: [signedBy],
    count: pairIds.length,
  }),
})
