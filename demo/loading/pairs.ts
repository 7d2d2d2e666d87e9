import * as consents from '#features/consents/contract.ts'
import * as documents from '#features/documents/contract.ts'
import * as matching from '#features/matching/contract.ts'
import * as pairs from '#features/pairs/contract.ts'
import { dayOn, happenedOn } from '../days.ts'
import type { DemoOrder, DemoPair } from '../types.ts'
import { type Act, byDay, steps } from './acts.ts'
import { at, idOf, type Place } from './place.ts'

/** Pairs from the proposal to the agreement of all three, and what was agreed in the orders. */
export function pairActs(place: Place): Act[] {
  return [...proposalActs(place), ...place.demo.orders.map((order) => orderAct(place, order))]
}

function proposalActs(place: Place): Act[] {
  const numbered = place.demo.pairs.map((pair, index) => ({ ...pair, index }))
  return byDay(numbered, ({ proposedOn }) => happenedOn(proposedOn, place.today)).flatMap(([on, same]): Act[] => {
    const agreed = same.filter(({ state }) => state !== 'proposed')
    return [
      { on, step: steps.proposing, run: () => propose(place, same, on) },
      ...(agreed.length > 0 ? [{ on, step: steps.agreeing, run: () => agree(place, agreed, on) }] : []),
    ]
  })
}

type Numbered = DemoPair & { index: number }

async function propose(place: Place, proposed: readonly Numbered[], on: string): Promise<void> {
  // A pair of somebody without a consent is no pair: the mark stood there by mistake and is taken back afterwards.
  const lacking = new Set(proposed.flatMap(({ mentor, mentee }) => [mentor, mentee]).filter(hasNoConsent(place)))
  const marked = [...lacking].map((person) => ({ personId: idOf(place, person), kind: 'processing' as const }))
  const recorded = marked.length > 0 ? await at(place, consents.record, { consents: marked, givenOn: on }) : null
  const { pairs: made } = await at(place, matching.accept, { pairs: proposed.map((pair) => acceptedPair(place, pair)) })
  for (const { mentor, mentee, index } of proposed) {
    const [mentorId, menteeId] = [idOf(place, mentor), idOf(place, mentee)]
    const pair = made.find((each) => each.mentorId === mentorId && each.menteeId === menteeId)
    place.pairIds.set(index, pair?.id ?? '')
  }
  if (recorded) await at(place, consents.correct, { what: 'giving', consents: recorded.consents.map(seen) })
}

function hasNoConsent({ demo }: Place): (person: string) => boolean {
  return (key) => !demo.consents.some(({ person, kind }) => person === key && kind === 'processing')
}

function seen({ id, version }: { id: string; version: number }) {
  return { id, version }
}

/** A pair that ended early has that day for its end: ending by an order of its own comes with a later issue. */
function acceptedPair(place: Place, { mentor, mentee, form, kinds, topics, from, to, closed }: DemoPair) {
  return {
    mentorId: idOf(place, mentor),
    menteeId: idOf(place, mentee),
    formCode: form,
    kindCodes: [...kinds],
    startsOn: dayOn(from, place.today),
    endsOn: dayOn(closed?.on ?? to, place.today),
    topicCodes: [...topics],
  }
}

async function agree(place: Place, agreed: readonly Numbered[], on: string): Promise<void> {
  const pairIds = agreed.map(({ index }) => place.pairIds.get(index) ?? '')
  await at(place, pairs.confirm, { pairIds, parties: ['mentor', 'mentee', 'curator'], on })
  await at(place, consents.record, {
    consents: agreed.flatMap(({ mentor, mentee }, index) => {
      const pairId = pairIds[index] ?? ''
      return [
        { personId: idOf(place, mentor), kind: 'mentor' as const, pairId },
        { personId: idOf(place, mentee), kind: 'mentee' as const, pairId },
      ]
    }),
    givenOn: on,
    paperLocation: place.demo.consents[0]?.paper ?? null,
  })
}

function orderAct(place: Place, order: DemoOrder): Act {
  const on = happenedOn(order.on, place.today)
  return { on, step: steps.ordering, run: () => makeOrder(place, order, on) }
}

async function makeOrder(place: Place, { key, number }: DemoOrder, signedOn: string): Promise<void> {
  const named = place.demo.pairs
    .map((pair, index) => ({ pair, index }))
    .filter(({ pair: { state } }) => typeof state === 'object' && state.order === key)
  const pairIds = named.map(({ index }) => place.pairIds.get(index) ?? '')
  const [inForceFrom = signedOn] = named.map(({ pair }) => dayOn(pair.from, place.today)).sort()
  const draft = await at(place, documents.draftOrderOnPairs, { pairIds, inForceFrom })
  const printed = await at(place, documents.markPrinted, draft)
  const { signers } = await at(place, documents.signersOn, { day: signedOn })
  const signedBy = signers[0]?.personId ?? ''
  await at(place, documents.registerOrder, { ...seen(printed), number, signedOn, signedBy })
}
