import type { BankSide } from '../bankEntry.ts'
import type { IsoDate } from '../calendar.ts'

/** What an approval looks at; an entry is a candidate until the head approves it (003 §4.3). */
export interface EntryToApprove {
  side: BankSide
  enteredOn: IsoDate
  endedOn: IsoDate | null
  approvedOn: IsoDate | null
  /** The consent to the processing of personal data is in force on the day of the approval. */
  consented: boolean
}

export type ApprovalRefusal =
  | 'entry-ended'
  | 'already-approved'
  | 'day-in-future'
  | 'approved-before-entered'
  | 'consent-missing'

/**
 * Why the head may not approve an entry on a day; null means that nothing stands in the way. A mentor without a consent
 * to processing is no mentor of the bank (domain §11); that there was no interview is a warning only. A mentee waits in
 * the queue all the same, and no pair is proposed without the consent.
 */
export function whyNotApprove(entry: EntryToApprove, approvedOn: IsoDate, today: IsoDate): ApprovalRefusal | null {
  if (entry.endedOn !== null) return 'entry-ended'
  if (entry.approvedOn !== null) return 'already-approved'
  if (approvedOn > today) return 'day-in-future'
  if (approvedOn < entry.enteredOn) return 'approved-before-entered'
  return entry.side === 'mentor' && !entry.consented ? 'consent-missing' : null
}

export type ApproverRefusal = 'nobody-was-head' | 'approver-was-not-head'

/** Who approves is the acting head of that day; `heads` in the order in which they would act. */
export function approverOf(
  heads: readonly string[],
  named: string | null,
): { personId: string } | { refused: ApproverRefusal } {
  const [acting] = heads
  if (acting === undefined) return { refused: 'nobody-was-head' }
  if (named === null) return { personId: acting }
  return heads.includes(named) ? { personId: named } : { refused: 'approver-was-not-head' }
}

export type TakingBackRefusal = 'entry-ended' | 'not-approved' | 'person-in-pair'

/** An approval marked by mistake is taken back, unless a pair already rests on it. */
export function whyNotTakeBackApproval(entry: {
  endedOn: IsoDate | null
  approvedOn: IsoDate | null
  openPairs: number
}): TakingBackRefusal | null {
  if (entry.endedOn !== null) return 'entry-ended'
  if (entry.approvedOn === null) return 'not-approved'
  return entry.openPairs > 0 ? 'person-in-pair' : null
}
