import { z } from 'zod'
import { downloadEndpoint, readEndpoint, uploadEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, optionalText, text, uniqueIds, uniqueVersioned, version } from '#contract/fields.ts'
import { fileAnswer } from '#contract/file.ts'
import { consentKinds } from '#domain/consent.ts'
import { signatories } from '#domain/consents/signatory.ts'

/** Rows of one answer, papers of one act: more comes page by page. */
export const mostRows = 200
export const mostPapers = 2000

const kind = z.enum(consentKinds)
const signatory = z.enum(signatories)
const name = { id, surname: z.string(), given: z.string(), patronymic: z.string().nullable() }

/** lacking: nobody has signed what is needed, printed or not. */
const needStates = ['missing', 'printed', 'given', 'not-yet', 'expired', 'withdrawn'] as const

/** What a consent to publication allows (152-ФЗ ст. 10.1). */
export const publication = z.object({
  /** Addresses of the pages. */
  resources: text(500),
  /** Which data. */
  categories: text(500),
  /** What the person forbids or sets as a condition. */
  prohibitions: optionalText(500).default(null),
})
export type Publication = z.output<typeof publication>

const consent = z.object({
  id,
  version,
  givenOn: isoDate,
  untilOn: isoDate.nullable(),
  withdrawnOn: isoDate.nullable(),
  paperLocation: z.string().nullable(),
  wordingVersion: z.string(),
  /** A newer wording is printed today; the paper stays in force. */
  isOutdated: z.boolean(),
  /** Who signed for a minor. */
  guardian: z.object(name).nullable(),
  hasScan: z.boolean(),
  publication: publication.nullable(),
})

/** A paper that somebody has to sign, and how it stands. */
const need = z.object({
  kind,
  signatory,
  /** A consent to take part belongs to a pair and names the other person. */
  pairId: id.nullable(),
  other: z.object(name).nullable(),
  state: z.enum(needStates),
  /** The day on which the blank was printed that waits for a signature. */
  printedOn: isoDate.nullable(),
  /** The guardian's paper would still hold, but the person has turned 18. */
  isOutgrown: z.boolean(),
  /** The latest record; null while there was none. */
  consent: consent.nullable(),
})
export type Need = z.output<typeof need>

const personWithNeeds = z.object({
  person: z.object({
    ...name,
    kind: z.string(),
    post: z.string().nullable(),
    subject: z.string().nullable(),
    classTitle: z.string().nullable(),
  }),
  /** Banks of this school year, as a candidate too; empty for somebody who is only in a pair. */
  sides: z.array(z.enum(['mentee', 'mentor'])),
  /** Those who may sign for a minor today. */
  guardians: z.array(z.object(name)),
  /** A student without a birth date: who has to sign is open. */
  isAgeOpen: z.boolean(),
  /** The birthday around today that changes who signs. */
  comesOfAge: z.object({ age: z.union([z.literal(14), z.literal(18)]), on: isoDate }).nullable(),
  needs: z.array(need),
})
export type PersonWithNeeds = z.output<typeof personWithNeeds>

export const filterStates = ['lacking', ...needStates, 'outdated', 'comes-of-age', 'no-guardian'] as const

const filter = z.object({
  /** Only these people; a list that is longer takes the filters below. */
  people: uniqueIds.max(60).default([]),
  find: optionalText(100).default(null),
  kind: kind.nullable().default(null),
  side: z.enum(['mentee', 'mentor']).nullable().default(null),
  state: z.enum(filterStates).nullable().default(null),
  classTitle: optionalText(100).default(null),
  association: optionalText(200).default(null),
})
export type NeedFilter = z.output<typeof filter>

export const needed = readEndpoint({
  name: 'consents.needed',
  summary: 'Какие согласия нужны участникам и каких не хватает',
  place: 'organisation',
  allow: 'consents.view',
  input: filter.extend({ from: z.int().min(0).default(0) }),
  output: z.object({
    /** Those who lack something first, each part in alphabetical order; from `from` on. */
    people: z.array(personWithNeeds),
    /** How many fit the filter, and what they lack. */
    fitting: z.object({ people: z.int(), lacking: z.int() }),
    /** Of everybody, whatever the filter. */
    counts: z.object({ people: z.int(), peopleLacking: z.int(), given: z.int(), missing: z.int() }),
    /** Values that the filters offer. */
    kinds: z.array(kind),
    states: z.array(z.enum(filterStates)),
    classes: z.array(z.string()),
    associations: z.array(z.string()),
  }),
})

const paper = z.object({
  personId: id,
  kind,
  signatory: signatory.default('self'),
  pairId: id.nullable().default(null),
})

export const record = writeEndpoint({
  name: 'consents.record',
  summary: 'Отметить подписанные согласия полученными',
  place: 'organisation',
  allow: 'consents.record',
  input: z
    .object({
      consents: z
        .array(paper.extend({ guardianId: id.nullable().default(null) }))
        .min(1, 'Отметьте хотя бы одно согласие')
        .max(mostPapers),
      givenOn: isoDate,
      /** The last day; null: as long as the person takes part. */
      untilOn: isoDate.nullable().default(null),
      /** Where the paper lies. */
      paperLocation: optionalText(300).default(null),
      /** What the papers of publication among them say. */
      publication: publication.nullable().default(null),
    })
    .refine(
      ({ consents, publication: says }) => says !== null || consents.every((each) => each.kind !== 'publication'),
      {
        path: ['publication'],
        message: 'Запишите, где и что разрешено публиковать',
      },
    ),
  output: z.object({ consents: z.array(z.object({ id, version, personId: id })) }),
  journal: ({ consents }, output) => ({
    persons: [...new Set(consents.map(({ personId }) => personId))],
    pairs: [...new Set(consents.flatMap(({ pairId }) => pairId ?? []))],
    others: output.consents.map((each) => each.id),
    fields: [...new Set(consents.map((each) => each.kind))],
    count: consents.length,
  }),
})

const pairTouched = z.object({
  id,
  mentor: z.object(name),
  mentee: z.object(name),
  startsOn: isoDate,
  endsOn: isoDate,
  /** A registered order keeps it. */
  isFixed: z.boolean(),
})

export const touchedByWithdrawal = readEndpoint({
  name: 'consents.touchedByWithdrawal',
  summary: 'Что затронет отзыв согласия: базы, реестр муниципалитета, пары, приказы, публикации',
  place: 'organisation',
  allow: 'consents.record',
  input: z.object({ id }),
  output: z.object({
    kind,
    /** Without processing: banks where nobody may be proposed any more. */
    banks: z.array(z.enum(['mentee', 'mentor'])),
    /** The person drops out of the register that the municipality sees. */
    leavesRegister: z.boolean(),
    pairs: z.array(pairTouched),
    /** Orders that are drafted and name the person, but not registered. */
    draftedOrders: z.array(z.object({ id, draftedOn: isoDate })),
    /** Registered orders that rest on the consent: they stay as they are, whatever day the withdrawal names. */
    signedOrders: z.array(z.object({ id, number: z.string(), signedOn: isoDate, keepsOpenPair: z.boolean() })),
    /** What was published of the person; empty as long as the program keeps no publications. */
    publications: z.array(z.object({ id, title: z.string() })),
  }),
})

export const withdraw = writeEndpoint({
  name: 'consents.withdraw',
  summary: 'Записать отзыв согласия',
  place: 'organisation',
  allow: 'consents.record',
  input: z.object({
    id,
    version,
    withdrawnOn: isoDate,
    /** The open pairs that were shown before; others that appeared meanwhile refuse the act. */
    pairs: uniqueIds.max(500),
  }),
  output: z.object({ version, personId: id }),
  journal: ({ id: consentId, pairs }, { personId }) => ({ persons: [personId], pairs, others: [consentId] }),
})

export const correct = writeEndpoint({
  name: 'consents.correct',
  summary: 'Исправить ошибочную отметку: убрать согласие или снять отзыв',
  place: 'organisation',
  allow: 'consents.record',
  input: z.object({
    what: z.enum(['giving', 'withdrawal']),
    consents: uniqueVersioned.min(1).max(mostPapers),
  }),
  output: z.object({ persons: z.array(id) }),
  journal: ({ what, consents }, { persons }) => ({
    persons,
    others: consents.map((each) => each.id),
    fields: [what],
    count: consents.length,
  }),
})

export const print = writeEndpoint({
  name: 'consents.print',
  summary: 'Подготовить бланки недостающих согласий к печати',
  place: 'organisation',
  allow: 'consents.record',
  input: filter.extend({
    /** A paper of publication is asked of the chosen people only, never of everybody. */
    publication: z.boolean().default(false),
  }),
  output: z.object({ batchId: id, papers: z.int(), persons: z.array(id) }),
  journal: (_input, { persons, papers, batchId }) => ({ persons, others: [batchId], count: papers }),
})

export const blanks = downloadEndpoint({
  name: 'consents.blanks',
  summary: 'Подготовленные бланки: один файл Word или архив, каждое согласие отдельным документом',
  place: 'organisation',
  allow: 'consents.view',
  input: z.object({ batchId: id }),
  output: fileAnswer,
})

export const withdrawalBlank = downloadEndpoint({
  name: 'consents.withdrawalBlank',
  summary: 'Бланк отзыва согласия в Word',
  place: 'organisation',
  allow: 'consents.view',
  input: z.object({ id }),
  output: fileAnswer,
})

export const mostScanBytes = 10 * 1024 * 1024

export const attachScan = uploadEndpoint({
  name: 'consents.attachScan',
  summary: 'Приложить скан подписанного согласия: PDF, JPEG или PNG до 10 МБ',
  place: 'organisation',
  allow: 'consents.record',
  input: z.object({ id, version }),
  output: z.object({ version, personId: id }),
  journal: ({ id: consentId }, { personId }) => ({ persons: [personId], others: [consentId] }),
})

export const removeScan = writeEndpoint({
  name: 'consents.removeScan',
  summary: 'Убрать скан согласия',
  place: 'organisation',
  allow: 'consents.record',
  input: z.object({ id, version }),
  output: z.object({ version, personId: id }),
  journal: ({ id: consentId }, { personId }) => ({ persons: [personId], others: [consentId] }),
})

export const scan = downloadEndpoint({
  name: 'consents.scan',
  summary: 'Скан подписанного согласия',
  place: 'organisation',
  allow: 'consents.record',
  input: z.object({ id }),
  output: fileAnswer,
})
