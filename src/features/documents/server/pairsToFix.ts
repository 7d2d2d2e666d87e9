import { signatoriesOn } from '#domain/consents/signatory.ts'
import type { PairConsent } from '#domain/mentoringPair.ts'
import { daysOfConsent, type OrderDays, termInOrder } from '#domain/orderOnPairs.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere, throwIfRefused } from '#server/http/refused.ts'
import { whyNotFixedInDetail } from '../lacking.ts'
import { lockPairs, type PairForOrder, pairsOf } from './pairQueries.ts'
import type { NewLine } from './queries.ts'

export interface Fixing {
  pairIds: readonly string[]
  /** Null for a new draft. */
  documentId: string | null
  days: OrderDays
}

/** The pairs, locked and checked at this moment; refused together, each with its reasons. */
export async function pairsToFix(db: Db, { pairIds, documentId, days }: Fixing): Promise<PairForOrder[]> {
  const once = [...new Set(pairIds)]
  await lockPairs(db, once)
  const pairs = await pairsOf(db, once, documentId)
  if (pairs.length !== once.length) throw new NotThere()
  throwIfRefused(pairs.flatMap((pair) => whyNotFixedInDetail(pair, days)))
  return pairs
}

/** The lines that these pairs give; checked before, so every paper that the days ask for is there. */
export function linesOfPairs(pairs: readonly PairForOrder[], days: OrderDays): NewLine[] {
  return pairs.map((pair) => {
    const mentor = papersRestedOn(pair, 'mentor', days)
    const mentee = papersRestedOn(pair, 'mentee', days)
    return {
      pairId: pair.id,
      mentorPersonId: pair.mentor.personId,
      menteePersonId: pair.mentee.personId,
      mentorConsentId: idOf(mentor.toTakePart),
      menteeConsentId: idOf(mentee.toTakePart),
      mentorProcessingId: idOf(mentor.processing),
      menteeProcessingId: idOf(mentee.processing),
      mentorGuardianConsentId: mentor.guardianToTakePart?.id ?? null,
      menteeGuardianConsentId: mentee.guardianToTakePart?.id ?? null,
      mentorGuardianProcessingId: mentor.guardianProcessing?.id ?? null,
      menteeGuardianProcessingId: mentee.guardianProcessing?.id ?? null,
      ...termInOrder(pair.term, days.inForceFrom),
    }
  })
}

const namesOf = {
  mentor: {
    toTakePart: 'mentor',
    processing: 'mentorProcessing',
    guardianToTakePart: 'mentorGuardian',
    guardianProcessing: 'mentorGuardianProcessing',
  },
  mentee: {
    toTakePart: 'mentee',
    processing: 'menteeProcessing',
    guardianToTakePart: 'menteeGuardian',
    guardianProcessing: 'menteeGuardianProcessing',
  },
} as const

/** What a child's guardian signed stands in place of the own paper, what an adolescent's guardian signed beside it. */
export function papersRestedOn(pair: PairForOrder, side: 'mentor' | 'mentee', days: OrderDays) {
  const { consents, signers } = pair
  const signing = new Set(daysOfConsent(pair, days).flatMap((day) => signatoriesOn(signers[side], day)))
  const names = namesOf[side]
  const ownOr = (own: PairConsent, byGuardian: PairConsent) => consents[signing.has('self') ? own : byGuardian] ?? null
  const beside = (byGuardian: PairConsent) =>
    signing.has('self') && signing.has('guardian') ? (consents[byGuardian] ?? null) : null
  return {
    toTakePart: ownOr(names.toTakePart, names.guardianToTakePart),
    processing: ownOr(names.processing, names.guardianProcessing),
    guardianToTakePart: beside(names.guardianToTakePart),
    guardianProcessing: beside(names.guardianProcessing),
  }
}

function idOf(consent: { id: string } | null): string {
  if (consent === null) throw new Error('a pair without a consent reached the lines of an order')
  return consent.id
}
