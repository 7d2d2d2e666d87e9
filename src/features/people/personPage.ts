import { z } from 'zod'
import { id, isoDate, moment, version } from '#contract/fields.ts'

export const staffCategory = z.enum(['highest', 'first', 'second', 'suitable', 'mentor', 'methodist', 'none'])
export const gender = z.enum(['m', 'f'])
export const bankSide = z.enum(['mentee', 'mentor'])
export const nameParts = { surname: z.string(), given: z.string(), patronymic: z.string().nullable() }

/** What the page of one person shows. */
export const personPage = z.object({
  card: z.object({
    id,
    version,
    kind: z.string(),
    ...nameParts,
    gender: gender.nullable(),
    post: z.string().nullable(),
    subject: z.string().nullable(),
    association: z.string().nullable(),
    birthYear: z.int().nullable(),
    hiredOn: isoDate.nullable(),
    experienceYears: z.int().nullable(),
    totalExperienceYears: z.int().nullable(),
    experienceOn: isoDate.nullable(),
    category: staffCategory.nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    joinedOn: isoDate,
    leftOn: isoDate.nullable(),
  }),
  names: z.array(z.object({ fromOn: isoDate, toOn: isoDate.nullable(), ...nameParts })),
  posts: z.array(
    z.object({
      fromOn: isoDate,
      toOn: isoDate.nullable(),
      post: z.string().nullable(),
      subject: z.string().nullable(),
      association: z.string().nullable(),
    }),
  ),
  /** Null where the person may not see it: the same for the other lists. */
  appointments: z
    .array(
      z.object({
        id,
        title: z.string(),
        concerns: z.string().nullable(),
        startedOn: isoDate,
        endedOn: isoDate.nullable(),
      }),
    )
    .nullable(),
  bankEntries: z
    .array(
      z.object({
        id,
        side: bankSide,
        schoolYear: z.int(),
        enteredOn: isoDate,
        endedOn: isoDate.nullable(),
        topics: z.array(z.string()),
      }),
    )
    .nullable(),
  consents: z
    .array(
      z.object({
        id,
        kind: z.enum(['processing', 'mentor', 'mentee']),
        pairId: id.nullable(),
        givenOn: isoDate,
        untilOn: isoDate.nullable(),
        withdrawnOn: isoDate.nullable(),
      }),
    )
    .nullable(),
  pairs: z
    .array(
      z.object({
        id,
        side: bankSide,
        other: z.object({ id, ...nameParts }),
        startsOn: isoDate,
        endsOn: isoDate,
        withdrawnOn: isoDate.nullable(),
        /** The day from which an order keeps the pair; null: no order yet. */
        inForceFrom: isoDate.nullable(),
        isOpen: z.boolean(),
      }),
    )
    .nullable(),
  history: z
    .array(
      z.object({
        at: moment,
        action: z.string(),
        fields: z.array(z.string()),
        by: z.object(nameParts).nullable(),
      }),
    )
    .nullable(),
})
export type PersonPage = z.output<typeof personPage>
