import { type Consent, isInForce, missingSignatures } from '#domain/consent.ts'
import { ownPairs } from '#server/db/ownPairs.ts'
import { papersOf } from '#server/db/signerQueries.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import type { OwnConsent } from '../contract.ts'
import { cardsOf, consentsOf, entriesOf, findContact, requestsOf } from './queries.ts'
import { shownPairs, workingCard } from './shownPairs.ts'

export async function show({ db, actor, today }: Request<typeof contract.show>) {
  const { personId } = actor
  const [cards, contact, visible, entries, requests, papers, processing] = await Promise.all([
    cardsOf(db, [personId]),
    findContact(db, personId, today),
    ownPairs(db, personId, today),
    entriesOf(db, personId, today),
    requestsOf(db, personId),
    consentsOf(db, personId),
    papersOf(db, [personId], 'processing'),
  ])
  const card = cards.get(personId)
  if (!card) throw new NotThere()
  const consents = papers.map((paper): OwnConsent => ({ ...paper, isInForce: isInForce(paper as Consent, today) }))
  const signed = processing.get(personId)
  const takesPart = entries.length > 0 || visible.length > 0
  return {
    card,
    contact: contact ? { role: contact.role, ...workingCard(contact) } : null,
    pairs: await shownPairs(db, visible),
    entries: entries.map((entry) => ({
      ...entry,
      requests: requests.filter(({ bankEntryId }) => bankEntryId === entry.id),
    })),
    consents,
    lacksProcessing: takesPart && (!signed || missingSignatures(signed.papers, signed.signer, today).length > 0),
  }
}
