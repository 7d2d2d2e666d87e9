import { z } from 'zod'
import { downloadEndpoint } from '#contract/endpoint.ts'
import { fileAnswer } from '#contract/file.ts'
import { origins } from '#domain/mentors/origin.ts'

const filters = {
  /** Words of the name, post, subject or association. */
  find: z.string().trim().max(100).default(''),
  topic: z.string().max(100).nullable().default(null),
  /** none: without any open request, or competence. */
  topics: z.literal('none').nullable().default(null),
  /** In a pair that is proposed or fixed, and not over. */
  pair: z.enum(['some', 'none']).nullable().default(null),
  consent: z.enum(['given', 'lacking']).nullable().default(null),
}

export const mentees = downloadEndpoint({
  name: 'registers.mentees',
  summary: 'База наставляемых таблицей Excel с графами модельной формы (D07)',
  place: 'organisation',
  allow: 'banks.view',
  input: z.object({ ...filters, category: z.string().max(100).nullable().default(null) }),
  output: fileAnswer,
})

export const mentors = downloadEndpoint({
  name: 'registers.mentors',
  summary: 'База наставников таблицей Excel с графами модельной формы (D08)',
  place: 'organisation',
  allow: 'banks.view',
  input: z.object({
    ...filters,
    origin: z.enum(origins).nullable().default(null),
    places: z.enum(['free', 'full']).nullable().default(null),
  }),
  output: fileAnswer,
})
