import { z } from 'zod'
import { type Job, type JobRequest, job } from '../jobs/job.ts'
import type { Mail } from './openMail.ts'
import { type Letter, markSent, removeLetter, waitingLetter } from './queries.ts'

/** Writes a letter from the id of what it is about; null when there is nothing to say any more. */
export type LetterWriter = (request: Omit<JobRequest<never>, 'payload'>, about: string) => Promise<Mail | null>

/** The job that sends: each feature writes its kinds of letters, `jobsOfFeatures.ts` names them. */
export function sendLetter(writers: Record<Letter['kind'], LetterWriter>): Job {
  return job('mail.send', z.object({ letterId: z.uuid() }), async (request) => {
    const { db, payload, sendMail } = request
    const letter = await waitingLetter(db, payload.letterId)
    const mail = await writers[letter.kind](request, letter.about)
    if (mail === null) return removeLetter(db, letter.id)
    await markSent(db, letter.id)
    // Last: what the mail server took cannot be rolled back.
    await sendMail(mail)
  })
}
