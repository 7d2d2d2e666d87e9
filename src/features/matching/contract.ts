import { z } from 'zod'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, nothing, uniqueVersioned, version } from '#contract/fields.ts'
import { decidedPair, request, shownRun } from './proposal.ts'

const name = { surname: z.string(), given: z.string(), patronymic: z.string().nullable() }

const person = {
  personId: id,
  ...name,
  post: z.string().nullable(),
  subject: z.string().nullable(),
  association: z.string().nullable(),
  /** The consent to the processing of personal data is in force today. */
  consented: z.boolean(),
  /** The head has approved the entry; a candidate is not proposed. */
  approved: z.boolean(),
}

const mentee = z.object({
  ...person,
  enteredOn: isoDate,
  requests: z.array(request),
  /** With whom the mentee has an open pair already; such mentees are not proposed again. */
  pairedWith: z.array(id),
})
export type MenteeInMatching = z.output<typeof mentee>

const mentor = z.object({
  ...person,
  competences: z.array(request),
  capacity: z.int(),
  /** Pairs in force or on the way. */
  taken: z.int(),
})
export type MentorInMatching = z.output<typeof mentor>

const catalogueEntry = z.object({ code: z.string(), title: z.string() })

export const latest = readEndpoint({
  name: 'matching.latest',
  summary: 'Кто участвует в подборе пар и последний подбор с тем, что стало с его парами',
  place: 'organisation',
  allow: 'matching.propose',
  input: nothing,
  output: z.object({
    mentees: z.array(mentee),
    mentors: z.array(mentor),
    /** Also people of the last run who are in the banks no more. */
    others: z.array(z.object({ personId: id, ...name })),
    topics: z.array(catalogueEntry),
    forms: z.array(catalogueEntry),
    kinds: z.array(catalogueEntry),
    weights: z.object({ requests: z.int(), sameSubject: z.int(), sameAssociation: z.int() }),
    usualTerm: z.object({ fromOn: isoDate, toOn: isoDate }),
    run: shownRun.nullable(),
  }),
})
export type Matching = z.output<typeof latest.output>

const decided = z.array(decidedPair).max(1000).default([])

export const propose = writeEndpoint({
  name: 'matching.propose',
  summary: 'Предложить пары всем наставляемым без наставника сразу: лучшие из возможных',
  place: 'organisation',
  allow: 'matching.propose',
  input: z.object({ fixed: decided, forbidden: decided }),
  output: z.object({ runId: id, matched: z.int(), left: z.int() }),
  journal: (_input, { runId, matched }) => ({ others: [runId], count: matched }),
})

const kindCodes = z.array(z.string().max(100)).min(1, 'Выберите вид наставничества').max(10)

export const acceptedPair = z.object({
  ...decidedPair.shape,
  /** Null: the first form that fits the two. */
  formCode: z.string().max(100).nullable().default(null),
  kindCodes: kindCodes.default(['traditional']),
  startsOn: isoDate.nullable().default(null),
  endsOn: isoDate.nullable().default(null),
  /** Null: the requests that the mentor meets. */
  topicCodes: z.array(z.string().max(100)).max(30).nullable().default(null),
})

export const accept = writeEndpoint({
  name: 'matching.accept',
  summary: 'Принять выбранные пары: они появляются в списке пар и ждут согласия сторон',
  place: 'organisation',
  allow: 'matching.propose',
  input: z.object({
    /** The run that proposed them; null for pairs made by hand. */
    runId: id.nullable().default(null),
    pairs: z.array(acceptedPair).min(1, 'Выберите хотя бы одну пару').max(500),
  }),
  output: z.object({ pairs: z.array(z.object({ id, version, menteeId: id, mentorId: id })) }),
  journal: (_input, { pairs }) => ({
    pairs: pairs.map((pair) => pair.id),
    persons: pairs.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]),
    count: pairs.length,
  }),
})

export const takeBackAcceptance = writeEndpoint({
  name: 'matching.takeBackAcceptance',
  summary: 'Убрать пары, принятые по ошибке, пока у них нет ни отметок, ни согласий',
  place: 'organisation',
  allow: 'matching.propose',
  input: z.object({ pairs: uniqueVersioned.min(1).max(500) }),
  output: nothing,
  journal: ({ pairs }) => ({ pairs: pairs.map((pair) => pair.id), count: pairs.length }),
})
