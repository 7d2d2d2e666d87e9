import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { wordsOfLacking } from '../../lacking.ts'
import { actsToChoose } from '../legalBasis.ts'
import { isOfLearners, personShown } from '../orderFacts.ts'
import { curatorsOn, headsOn, type Requisites, requisites } from '../organisationQueries.ts'
import { type PairForOrder, pairsWithoutOrder } from '../pairQueries.ts'
import { dayOfHead, wordsOfNobody } from '../whoActs.ts'

export async function pairsForOrder({ db, input, actor, today }: Request<typeof contract.pairsForOrder>) {
  const inForceFrom = input.inForceFrom ?? today
  const pairs = await pairsWithoutOrder(db, today, input.draftId)
  const heads = await headsOn(db, dayOfHead(inForceFrom, today))
  const curators = await curatorsOn(db, inForceFrom)
  const card = await requisites(db, actor.organisationId)
  const days = { inForceFrom, signedOn: null, today }
  return {
    inForceFrom,
    pairs: pairs.map((pair) => ({ ...shown(pair), lacking: wordsOfLacking(pair, days), draftedIn: pair.draftedIn })),
    heads: heads.map(personShown),
    curators: curators.map(personShown),
    nobodyActs: await wordsOfNobody(db, { inForceFrom, today }),
    legalActs: actsToChoose(pairs.some(isOfLearners)).map(({ code, title, short }) => ({ code, title, short })),
    missingRequisites: missingRequisites(card),
    shortName: card.shortName,
  }
}

function shown({ id, mentor, mentee, form, kinds, term }: PairForOrder) {
  return {
    id,
    mentor: personShown(mentor),
    mentee: personShown(mentee),
    form,
    kinds,
    startsOn: term.fromOn,
    endsOn: term.toOn,
  }
}

/** What the head of the paper would lack; the first step of the start page counts the same four. */
function missingRequisites(card: Requisites): string[] {
  const words = {
    address: 'адрес',
    locality: 'населённый пункт',
    taxNumber: 'ИНН',
    registrationNumber: 'ОГРН',
  }
  return (Object.keys(words) as (keyof typeof words)[]).filter((field) => !card[field]).map((field) => words[field])
}
