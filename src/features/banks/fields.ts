import { z } from 'zod'
import { id } from '#contract/fields.ts'

/** Somebody as a list names them. */
export const card = z.object({
  id,
  surname: z.string(),
  given: z.string(),
  patronymic: z.string().nullable(),
  kind: z.string(),
  post: z.string().nullable(),
  subject: z.string().nullable(),
  association: z.string().nullable(),
  classTitle: z.string().nullable(),
})
export type Card = z.output<typeof card>

/** 0–3: of a request how hard it is, of a competence how sure the mentor is. */
export const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
export const topicWithLevel = z.object({ code: z.string().max(100), level })
export type TopicWithLevel = z.output<typeof topicWithLevel>

export const consentState = z.enum(['missing', 'given', 'not-yet', 'expired', 'withdrawn'])
