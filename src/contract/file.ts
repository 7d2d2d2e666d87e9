import { z } from 'zod'

/** The answer of a download: the platform sends it as a file. */
export const fileAnswer = z.object({
  name: z.string(),
  mediaType: z.string(),
  bytes: z.instanceof(Uint8Array),
})
export type FileAnswer = z.output<typeof fileAnswer>
