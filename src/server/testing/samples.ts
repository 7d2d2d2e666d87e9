import type { PermissionSet } from '#domain/access.ts'
import type { RefusalReason } from '#domain/refusal.ts'
import type { TestOrganisation } from './world.ts'

/**
 * One input per endpoint of a feature, against the test world; `src/features/<feature>/server/samples.ts` exports
 * `samples`. The access test calls every endpoint with it as every role, and with the ids of another organisation.
 */
export type Sample = Input | { input: Input; expects: Expected }
type Input = (organisation: TestOrganisation) => unknown

/** The reason of a 409, or 404; for the sets of permissions that meet it, where others are not refused. */
type Refusal = RefusalReason | 404
type Expected = Refusal | Partial<Record<PermissionSet, Refusal>>

export type Samples = Record<string, Sample>

/** An upload's file stands beside its input. */
export interface UploadSample {
  input: unknown
  file: { name: string; bytes: Uint8Array }
}

/** For what the world cannot offer, such as a right one-time code. Any other answer means that the sample has aged. */
export function refused(expects: Expected, input: Input): Sample {
  return { input, expects }
}
