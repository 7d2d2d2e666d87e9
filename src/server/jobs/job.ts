import type { z } from 'zod'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '../db/database.ts'
import type { FileStore } from '../files/store.ts'
import type { SendMail } from '../mail/openMail.ts'

/** What a job may use beside the database. */
export interface JobPlatform {
  files: FileStore
  sendMail: SendMail
  /** How people reach the program, without a slash at the end. */
  address: string
}

export interface JobRequest<Payload> extends JobPlatform {
  /** The transaction itself, in the scope of who queued the job; committed when the job answers. */
  db: Db
  organisationId: string
  payload: Payload
  today: IsoDate
}

export interface Job<Payload extends z.ZodType = z.ZodType> {
  name: string
  payload: Payload
  // biome-ignore lint/suspicious/noExplicitAny: a list of jobs forgets what each one takes; job() checked it
  run: (request: JobRequest<any>) => Promise<void>
}

/**
 * Work after the commit: `enqueue(db, 'documents.render', { documentId })` in a command, `job('documents.render', …)`
 * in `server/jobs.ts` of the feature, the payload's schema beside its contract. Failing, it is tried again with growing pauses, ten times in half a day; what it
 * wrote and that it was done are committed together, so only what leaves the database can happen twice.
 */
export function job<Payload extends z.ZodType>(
  name: string,
  payload: Payload,
  run: (request: JobRequest<z.output<Payload>>) => Promise<void>,
): Job<Payload> {
  return { name, payload, run }
}
