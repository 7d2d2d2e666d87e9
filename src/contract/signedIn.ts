import { z } from 'zod'
import { id, isoDate } from './fields.ts'

/** An organisation where the signed-in person acts, and what they may do there. */
export const placeOfPerson = z.object({
  organisationId: id,
  shortName: z.string(),
  kind: z.string(),
  /** By permission names. */
  permissions: z.array(z.string()),
  /** The day in the organisation's time zone. */
  today: isoDate,
  /** Moments are told by its clock. */
  timeZone: z.string(),
  /** The year in which the school year starts. */
  schoolYear: z.int(),
})

/** What the frame of every screen knows of the person in front of it; `accounts.me` answers it. */
export const signedInPerson = z.object({
  account: z.object({
    login: z.string(),
    /** A place of theirs demands a second factor that is not set up yet. */
    mustUseTotp: z.boolean(),
  }),
  name: z.string().nullable(),
  demo: z.boolean(),
  places: z.array(placeOfPerson),
})
