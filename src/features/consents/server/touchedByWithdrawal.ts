import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { cardsOf, findConsent } from './needQueries.ts'
import { nameOf } from './peopleWithNeeds.ts'
import { linesRestingOn } from './recordQueries.ts'
import { pairsTouched } from './touched.ts'

export async function touchedByWithdrawal({ db, input, today }: Request<typeof contract.touchedByWithdrawal>) {
  const consent = await findConsent(db, input.id)
  if (!consent) throw new NotThere()
  const [pairs, lines] = await Promise.all([pairsTouched(db, consent, today), linesRestingOn(db, [consent.id])])
  const people = [...new Set(pairs.flatMap((pair) => [pair.mentorPersonId, pair.menteePersonId]))]
  const names = new Map((await cardsOf(db, people)).map((card) => [card.id, nameOf(card)]))
  const named = (id: string) => names.get(id) ?? { id, surname: '', given: '', patronymic: null }
  const drafts = lines.filter(({ withdrawnOn, isRegistered }) => withdrawnOn === null && !isRegistered)
  return {
    pairs: pairs.map(({ id, mentorPersonId, menteePersonId, startsOn, endsOn, isFixed }) => ({
      id,
      startsOn,
      endsOn,
      isFixed,
      mentor: named(mentorPersonId),
      mentee: named(menteePersonId),
    })),
    draftedOrders: [...new Map(drafts.map(({ id, draftedOn }) => [id, { id, draftedOn }])).values()],
    signedOrders: signedOrders(lines, new Set(pairs.map(({ id }) => id))),
  }
}

type Line = Awaited<ReturnType<typeof linesRestingOn>>[number]

/** Each order once; of an order whose pairs are over only a withdrawal dated before its signing says something. */
function signedOrders(lines: readonly Line[], open: ReadonlySet<string>) {
  const keeping = new Set(lines.filter(({ pairId }) => open.has(pairId)).map(({ id }) => id))
  const orders = lines.flatMap(({ id, number, signedOn }) =>
    number === null || signedOn === null ? [] : [{ id, number, signedOn, keepsOpenPair: keeping.has(id) }],
  )
  return [...new Map(orders.map((order) => [order.id, order])).values()]
}
