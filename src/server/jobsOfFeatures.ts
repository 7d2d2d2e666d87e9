import { letters as accounts } from '#features/accounts/server/letters.ts'
import type { Job } from './jobs/job.ts'
import { sendLetter } from './mail/sendLetter.ts'

/** Beside features.ts the one file of the server that sees features: what they do after a commit. */
export const jobs: readonly Job[] = [sendLetter({ ...accounts })]
