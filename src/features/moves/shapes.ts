import { z } from 'zod'
import { id, isoDate, version } from '#contract/fields.ts'
import { mergedFields } from '#domain/moves/mergedRecord.ts'
import { fates } from '#domain/moves/schoolYear.ts'

export const nameParts = { surname: z.string(), given: z.string(), patronymic: z.string().nullable() }
export const mergedField = z.enum(mergedFields)
export const fate = z.enum(fates)

export const offeredMove = z.object({
  id,
  ...nameParts,
  from: z.string(),
  kind: z.string(),
  post: z.string().nullable(),
  subject: z.string().nullable(),
  classTitle: z.string().nullable(),
  leftOn: isoDate,
  /** present: the person has a record here already; returned: was here before. */
  presence: z.enum(['new', 'returned', 'present']),
})

export const openMove = z.object({ moveId: id })

/** Waits for an answer while neither day is known. */
export const moveOfLeaving = z.object({
  id,
  to: z.string().nullable(),
  leftOn: isoDate,
  takenInOn: isoDate.nullable(),
  declinedOn: isoDate.nullable(),
})

export const outgoingMove = moveOfLeaving.extend({ personId: id, ...nameParts })

/** As much of a record as tells two people apart. */
export const repeatCard = z.object({
  id,
  ...nameParts,
  kind: z.string(),
  birthYear: z.int().nullable(),
  birthOn: isoDate.nullable(),
  post: z.string().nullable(),
  classTitle: z.string().nullable(),
  leftOn: isoDate.nullable(),
})

export const comparedRecord = z.object({
  id,
  version,
  ...nameParts,
  joinedOn: isoDate,
  leftOn: isoDate.nullable(),
  signsIn: z.boolean(),
  /** What each field says, null where nothing is known. */
  facts: z.record(mergedField, z.array(z.union([z.string(), z.number()])).nullable()),
  /** How much refers to the record. */
  counts: z.object({
    appointments: z.int(),
    bankEntries: z.int(),
    pairs: z.int(),
    consents: z.int(),
    documents: z.int(),
  }),
})

const classTitle = z.object({ grade: z.int().nullable(), title: z.string() })

/** A class of the school year that ends, what its name says of the next one, and who is in it. */
export const classToMove = classTitle.extend({
  fate: fate.nullable(),
  next: classTitle.nullable(),
  learners: z.array(z.object({ id, ...nameParts, inOpenPair: z.boolean() })),
})

export const schoolYearStart = z.object({
  id,
  startedOn: isoDate,
  up: z.int(),
  stays: z.int(),
  graduates: z.int(),
})

export const chosenClass = z
  .object({
    grade: z.int().min(1).max(12).nullable(),
    title: z.string().max(100),
    /** How many were shown in it. */
    learners: z.int().min(0),
    fate,
    nextTitle: z.string().trim().max(100).nullable().default(null),
  })
  .refine((chosen) => chosen.fate !== 'up' || (chosen.nextTitle ?? '') !== '', {
    message: 'Как класс называется теперь?',
    path: ['nextTitle'],
  })
