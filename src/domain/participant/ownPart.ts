import type { IsoDate } from '../calendar.ts'
import { missingConfirmations, type PairFacts } from '../mentoringPair.ts'

/**
 * Whether the two of a pair see each other's working particulars: from the day all three have agreed, through the order,
 * to the last day of the term. A proposal that nobody was asked about yet names nobody to anybody.
 */
export function isOpenToItsTwo(
  pair: Pick<PairFacts, 'confirmedOn' | 'fixed' | 'withdrawnOn'> & { endsOn: IsoDate },
  today: IsoDate,
): boolean {
  if (pair.fixed !== null) return today <= pair.fixed.toOn
  if (pair.withdrawnOn !== null || pair.endsOn < today) return false
  return missingConfirmations(pair).length === 0
}
