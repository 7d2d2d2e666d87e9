import { z } from 'zod'
import { readEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, nothing } from '#contract/fields.ts'

const place = z.object({
  organisationId: id,
  shortName: z.string(),
  kind: z.string(),
  /** What the person may do there, by permission names. */
  permissions: z.array(z.string()),
  today: isoDate,
  /** The year in which the school year starts. */
  schoolYear: z.int(),
})

export const me = readEndpoint({
  name: 'accounts.me',
  summary: 'Кто вошёл и в каких организациях действует',
  place: 'oneself',
  allow: 'signed-in',
  input: nothing,
  output: z.object({
    account: z.object({
      login: z.string(),
      /** A place of theirs demands a second factor that is not set up yet. */
      mustUseTotp: z.boolean(),
    }),
    name: z.string().nullable(),
    demo: z.boolean(),
    places: z.array(place),
  }),
})
