import { type OrderDays, termInOrder } from '#domain/orderOnPairs.ts'
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

/** The lines that these pairs give; checked before, so every consent is there. */
export function linesOfPairs(pairs: readonly PairForOrder[], inForceFrom: string): NewLine[] {
  return pairs.map(({ id, mentor, mentee, consents, term }) => ({
    pairId: id,
    mentorPersonId: mentor.personId,
    menteePersonId: mentee.personId,
    mentorConsentId: idOf(consents.mentor),
    menteeConsentId: idOf(consents.mentee),
    mentorProcessingId: idOf(consents.mentorProcessing),
    menteeProcessingId: idOf(consents.menteeProcessing),
    ...termInOrder(term, inForceFrom),
  }))
}

function idOf(consent: { id: string } | null): string {
  if (consent === null) throw new Error('a pair without a consent reached the lines of an order')
  return consent.id
}
