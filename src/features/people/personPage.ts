import { z } from 'zod'
import { id, isoDate, moment, version } from '#contract/fields.ts'
import { consentKinds } from '#domain/consent.ts'
import { guardianRelations } from '#domain/person/guardian.ts'
import { personKinds } from '#domain/person/personKind.ts'
import { requestStates } from '#domain/requests/request.ts'

export const staffCategory = z.enum(['highest', 'first', 'second', 'suitable', 'mentor', 'methodist', 'none'])
export const gender = z.enum(['m', 'f'])
export const bankSide = z.enum(['mentee', 'mentor'])
export const nameParts = { surname: z.string(), given: z.string(), patronymic: z.string().nullable() }

/** A guardian on the page of a child, or a child on the page of a guardian. */
const related = z.object({
  /** Of the record that joins the two. */
  id,
  person: z.object({ id, ...nameParts, phone: z.string().nullable(), classTitle: z.string().nullable() }),
  relation: z.enum(guardianRelations),
  fromOn: isoDate,
  toOn: isoDate.nullable(),
})

/** What the page of one person shows. */
export const personPage = z.object({
  card: z.object({
    id,
    version,
    kind: z.enum(personKinds),
    ...nameParts,
    gender: gender.nullable(),
    post: z.string().nullable(),
    subject: z.string().nullable(),
    association: z.string().nullable(),
    birthYear: z.int().nullable(),
    birthOn: isoDate.nullable(),
    classTitle: z.string().nullable(),
    grade: z.int().nullable(),
    workplace: z.string().nullable(),
    clearanceOn: isoDate.nullable(),
    clearanceLocation: z.string().nullable(),
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
  classes: z.array(z.object({ fromOn: isoDate, toOn: isoDate.nullable(), title: z.string() })),
  guardians: z.array(related),
  children: z.array(related),
  /** Of a pedagogue: by the limits of the organisation; null in `isYoung` where the seniority is not known. */
  young: z
    .object({ isYoung: z.boolean().nullable(), limits: z.object({ age: z.int(), seniority: z.int() }) })
    .nullable(),
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
        /** Requests of a mentee, competences of a mentor. */
        topics: z.array(z.object({ title: z.string(), level: z.int(), state: z.enum(requestStates).nullable() })),
      }),
    )
    .nullable(),
  consents: z
    .array(
      z.object({
        id,
        kind: z.enum(consentKinds),
        signatory: z.enum(['self', 'guardian']),
        /** Of a consent for a pair: the other one. */
        about: z.object(nameParts).nullable(),
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
  /** Orders that name the person. */
  documents: z
    .array(
      z.object({
        id,
        kind: z.string(),
        draftedOn: isoDate,
        number: z.string().nullable(),
        signedOn: isoDate.nullable(),
        side: bankSide,
        other: z.object(nameParts),
      }),
    )
    .nullable(),
  /** False where the journal has older lines than those below. */
  historyIsWhole: z.boolean(),
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
