import type pg from 'pg'
import { z } from 'zod'
import { withoutValues } from '../withoutValues.ts'
import type { Job, JobPlatform } from './job.ts'
import { findScopeOfJob } from './queries.ts'
import { workTransaction } from './workTransaction.ts'

const queued = z.object({ grant: z.uuid(), payload: z.unknown() })

/** The straight line of a job: grant → scope → work, one transaction. */
export async function runJob(pool: pg.Pool, platform: JobPlatform, job: Job, given: unknown): Promise<void> {
  const { grant, payload } = queued.parse(given)
  const fitting = job.payload.parse(payload)
  await workTransaction(pool, async (db) => {
    const entered = await findScopeOfJob(db, grant, job.name)
    if (entered) await job.run({ ...platform, ...entered, db, payload: fitting })
  })
}

/**
 * The library keeps the message of an error beside the job, and messages may hold what people wrote (an address that a
 * mail server repeats). What is left says what kind of error it was and where.
 */
export function withoutWords(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('something that is no error was thrown')
  const stack = withoutValues(error)
  const left = new Error(stack.split('\n', 1)[0])
  left.stack = stack
  return left
}
