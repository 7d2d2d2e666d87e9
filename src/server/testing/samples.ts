import type { TestOrganisation } from './world.ts'

/**
 * One input per endpoint of a feature, against the test world; `src/features/<feature>/server/samples.ts` exports
 * `samples`. The access test calls every endpoint with it as every role, and with the ids of another organisation.
 */
export type Sample = (organisation: TestOrganisation) => unknown
export type Samples = Record<string, Sample>

/** An upload's file stands beside its input. */
export interface UploadSample {
  input: unknown
  file: { name: string; bytes: Uint8Array }
}
