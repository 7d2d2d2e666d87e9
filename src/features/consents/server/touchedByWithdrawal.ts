import { schoolYearOf } from '#domain/calendar.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { cardsOf, findConsent, hasMunicipality, peopleInBanks } from './needQueries.ts'
import { nameOf } from './peopleWithNeeds.ts'
import { linesRestingOn } from './recordQueries.ts'
import { pairsTouched } from './touched.ts'

export async function touchedByWithdrawal({ db, input, actor, today }: Request<typeof contract.touchedByWithdrawal>) {
  const consent = await findConsent(db, input.id)
  if (!consent) throw new NotThere()
  const { kind, personId } = consent
  const [pairs, lines, entries, transferred] = await Promise.all([
    pairsTouched(db, consent, today),
    linesRestingOn(db, [consent.id]),
    peopleInBanks(db, schoolYearOf(today)),
    hasMunicipality(db, actor.organisationId),
  ])
  const banks = entries.filter((entry) => entry.personId === personId).map(({ side }) => side)
  const people = [...new Set(pairs.flatMap((pair) => [pair.mentorPersonId, pair.menteePersonId]))]
  const names = new Map((await cardsOf(db, people)).map((card) => [card.id, nameOf(card)]))
  const named = (id: string) => names.get(id) ?? { id, surname: '', given: '', patronymic: null }
  const drafts = lines.filter(({ withdrawnOn, isRegistered }) => withdrawnOn === null && !isRegistered)
  return {
    kind,
    banks: kind === 'processing' ? banks : [],
    leavesRegister: transferred && banks.length > 0 && (kind === 'processing' || kind === 'transfer'),
    // The feature of publications is going to answer this; nothing is stored yet.
    publications: [],
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
