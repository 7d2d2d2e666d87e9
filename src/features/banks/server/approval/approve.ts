import { missingSignatures } from '#domain/consent.ts'
import { approverOf, whyNotApprove } from '#domain/mentors/approval.ts'
import type { Refusal } from '#domain/refusal.ts'
import { papersOf, type SignedPapers } from '#server/db/signerQueries.ts'
import { Refused, throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { lockSeenEntries } from '../lockedEntry.ts'
import { headsOn, setApproval } from './queries.ts'

/** All of them or nobody, as the head signs one list. */
export async function approve({ db, input, actor, today }: Request<typeof contract.approve>) {
  const entries = await lockSeenEntries(db, input.entries)
  const approvedOn = input.approvedOn ?? today
  const personIds = entries.map(({ personId }) => personId)
  const papers = await papersOf(db, personIds, 'processing')
  throwIfRefused(
    entries.flatMap(({ personId, ...entry }): Refusal[] => {
      const consented = isSigned(papers.get(personId), approvedOn)
      const reason = whyNotApprove({ ...entry, consented }, approvedOn, today)
      return reason === null ? [] : [{ reason, subject: personId }]
    }),
  )
  const approver = approverOf(await headsOn(db, approvedOn), input.approvedBy)
  if ('refused' in approver) throw new Refused(approver.refused)
  const { personId: approvedBy } = approver
  const ids = entries.map(({ id }) => id)
  const approval = { approvedOn, approvedBy, approvalRecordedBy: actor.personId }
  return { approvedOn, approvedBy, entries: await setApproval(db, ids, approval) }
}

function isSigned(signed: SignedPapers | undefined, day: string): boolean {
  return signed !== undefined && missingSignatures(signed.papers, signed.signer, day).length === 0
}
