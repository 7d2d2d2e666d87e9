import { whyNotWithdraw } from '#domain/consent.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockSeenConsents } from './lockedConsents.ts'
import { findConsent } from './needQueries.ts'
import { lockPeople, setWithdrawnOn } from './recordQueries.ts'
import { pairsTouched } from './touched.ts'

/** The pairs stay as they are, an order needs every consent on its day; who withdraws has seen which pairs these are. */
export async function withdraw({ db, input, today }: Request<typeof contract.withdraw>) {
  // The person first: a pair that is being made of them is seen or waits.
  const found = await findConsent(db, input.id)
  if (!found) throw new NotThere()
  await lockPeople(db, [found.personId])
  const [consent] = await lockSeenConsents(db, [input])
  if (!consent) throw new NotThere()
  const reason = whyNotWithdraw(consent, input.withdrawnOn, today)
  if (reason !== null) throw new Refused([{ reason, subject: consent.personId }])
  const touched = await pairsTouched(db, consent, today)
  const unseen = touched.filter(({ id }) => !input.pairs.includes(id))
  if (unseen.length > 0) throw new Refused(unseen.map(({ id }) => ({ reason: 'changed-meanwhile', subject: id })))
  return { version: await setWithdrawnOn(db, consent.id, input.withdrawnOn), personId: consent.personId }
}
