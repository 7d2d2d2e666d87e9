import { z } from 'zod'
import { downloadEndpoint, readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, nothing, optionalText, uniqueIds, uniqueVersioned, version } from '#contract/fields.ts'
import { fileAnswer } from '#contract/file.ts'
import { consentKinds } from '#domain/consent.ts'

export const mostAtOnce = 200

const kind = z.enum(consentKinds)
const name = { id, surname: z.string(), given: z.string(), patronymic: z.string().nullable() }

/** A paper that somebody has to sign, and how it stands. */
const need = z.object({
  kind,
  /** A consent to take part belongs to a pair and names the other person. */
  pairId: id.nullable(),
  other: z.object(name).nullable(),
  state: z.enum(['missing', 'given', 'not-yet', 'expired', 'withdrawn']),
  /** The latest record; null while there was none. */
  consent: z
    .object({
      id,
      version,
      givenOn: isoDate,
      untilOn: isoDate.nullable(),
      withdrawnOn: isoDate.nullable(),
      paperLocation: z.string().nullable(),
      wordingVersion: z.string(),
    })
    .nullable(),
})
export type Need = z.output<typeof need>

const personWithNeeds = z.object({
  person: z.object({ ...name, post: z.string().nullable(), subject: z.string().nullable() }),
  /** Banks of this school year; empty for somebody who is only in a pair. */
  sides: z.array(z.enum(['mentee', 'mentor'])),
  needs: z.array(need),
})
export type PersonWithNeeds = z.output<typeof personWithNeeds>

export const needed = readEndpoint({
  name: 'consents.needed',
  summary: 'Какие согласия нужны участникам и каких не хватает',
  place: 'organisation',
  allow: 'consents.view',
  input: nothing,
  output: z.object({
    /** Those who lack something first, each part in alphabetical order. */
    people: z.array(personWithNeeds),
    counts: z.object({
      people: z.int(),
      peopleLacking: z.int(),
      given: z.int(),
      missing: z.int(),
    }),
  }),
})

export const record = writeEndpoint({
  name: 'consents.record',
  summary: 'Отметить подписанные согласия полученными',
  place: 'organisation',
  allow: 'consents.record',
  input: z.object({
    consents: z
      .array(z.object({ personId: id, kind, pairId: id.nullable().default(null) }))
      .min(1, 'Отметьте хотя бы одно согласие')
      .max(mostAtOnce * 2),
    givenOn: isoDate,
    /** The last day; null: as long as the person takes part. */
    untilOn: isoDate.nullable().default(null),
    /** Where the paper lies. */
    paperLocation: optionalText(300).default(null),
  }),
  output: z.object({ consents: z.array(z.object({ id, version, personId: id })) }),
  journal: ({ consents }, output) => ({
    persons: [...new Set(consents.map(({ personId }) => personId))],
    pairs: [...new Set(consents.flatMap(({ pairId }) => pairId ?? []))],
    others: output.consents.map((consent) => consent.id),
    fields: [...new Set(consents.map((consent) => consent.kind))],
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
  summary: 'Что затронет отзыв согласия: пары, проекты приказов и подписанные приказы',
  place: 'organisation',
  allow: 'consents.record',
  input: z.object({ id }),
  output: z.object({
    pairs: z.array(pairTouched),
    /** Orders that are drafted and name the person, but not registered. */
    draftedOrders: z.array(z.object({ id, draftedOn: isoDate })),
    /** Registered orders that rest on the consent: they stay as they are, whatever day the withdrawal names. */
    signedOrders: z.array(z.object({ id, number: z.string(), signedOn: isoDate, keepsOpenPair: z.boolean() })),
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
    consents: uniqueVersioned.min(1).max(mostAtOnce * 2),
  }),
  output: z.object({ persons: z.array(id) }),
  journal: ({ what, consents }, { persons }) => ({
    persons,
    others: consents.map((consent) => consent.id),
    fields: [what],
    count: consents.length,
  }),
})

/** An address holds no more ids than this; without any the blanks of everybody are made. */
export const mostInAddress = 60

export const blanks = downloadEndpoint({
  name: 'consents.blanks',
  summary: 'Бланки недостающих согласий: один файл Word или архив, каждое согласие отдельным документом',
  place: 'organisation',
  allow: 'consents.view',
  input: z.object({
    /** Empty: everybody who lacks a consent. */
    people: uniqueIds.max(mostInAddress).default([]),
    kinds: z.array(kind).default([...consentKinds]),
  }),
  output: fileAnswer,
})
