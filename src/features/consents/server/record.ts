import { consentWordings } from '#content/consentWordings.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { type ConsentKind, whyNotRecordConsent } from '#domain/consent.ts'
import { paperOf } from '#domain/consents/consentPaper.ts'
import type { Signatory } from '#domain/consents/signatory.ts'
import { grouped } from '#domain/grouped.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere, throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { type Card, cardsOf, consentsOfPeople, guardiansOf, type PrintedBlank, printedBlanksOf } from './needQueries.ts'
import { insertConsents, lockPeople, pairsById } from './recordQueries.ts'

/** All of the marked papers or none of them. */
export async function record({ db, input, actor, today }: Request<typeof contract.record>) {
  const papers = [...new Map(input.consents.map((paper) => [keyOf(paper), paper])).values()]
  const known = await knownOf(db, papers, input.givenOn)
  const { givenOn, untilOn, paperLocation, publication } = input
  throwIfRefused(papers.flatMap((paper) => whyNot(paper, { givenOn, untilOn }, known, today)))
  const consents = await insertConsents(
    db,
    papers.map(({ guardianId, ...paper }) => ({
      ...paper,
      organisationId: actor.organisationId,
      givenOn,
      untilOn,
      paperLocation,
      wordingVersion: wordingOf(paper, known, givenOn),
      recordedBy: actor.personId,
      guardianPersonId: paper.signatory === 'guardian' ? signerFor({ ...paper, guardianId }, known) : null,
      publication: paper.kind === 'publication' && publication ? JSON.stringify(publication) : null,
    })),
  )
  return { consents }
}

interface Paper {
  personId: string
  kind: ConsentKind
  signatory: Signatory
  pairId: string | null
  guardianId: string | null
}

function keyOf({ personId, kind, signatory, pairId }: Omit<Paper, 'guardianId'>): string {
  return `${personId} ${kind} ${signatory} ${pairId}`
}

type Known = Awaited<ReturnType<typeof knownOf>>

/** The people locked, and everything that the papers are judged by. */
async function knownOf(db: Db, papers: readonly Paper[], givenOn: IsoDate) {
  const personIds = [...new Set(papers.map(({ personId }) => personId))]
  const locked = await lockPeople(db, personIds)
  if (locked.length !== personIds.length) throw new NotThere()
  const pairs = await pairsOfPapers(db, papers)
  const others = [...pairs.values()].flatMap((pair) => [pair.mentorPersonId, pair.menteePersonId])
  const cards = new Map((await cardsOf(db, [...new Set([...personIds, ...others])])).map((card) => [card.id, card]))
  const guardians = grouped(await guardiansOf(db, personIds, givenOn), ({ childPersonId }) => childPersonId)
  const consents = grouped(await consentsOfPeople(db, personIds), keyOf)
  const blanks = grouped(await printedBlanksOf(db, personIds), keyOf)
  return { pairs, cards, guardians, consents, blanks }
}

function whyNot(
  paper: Paper,
  term: { givenOn: IsoDate; untilOn: IsoDate | null },
  known: Known,
  today: IsoDate,
): Refusal[] {
  const guardians = known.guardians.get(paper.personId) ?? []
  if (paper.guardianId !== null && !guardians.some(({ id }) => id === paper.guardianId)) throw new NotThere()
  const reason = whyNotRecordConsent(
    { signatory: paper.signatory, ...term },
    {
      consents: known.consents.get(keyOf(paper)) ?? [],
      pairSetAside: (known.pairs.get(paper.pairId ?? '')?.withdrawnOn ?? null) !== null,
      signer: cardOf(paper.personId, known).signer,
      hasGuardian: guardians.length > 0,
    },
    today,
  )
  return reason === null ? [] : [{ reason, subject: paper.personId }]
}

/** The one who was named, otherwise the one known for longest. */
function signerFor({ personId, guardianId }: Paper, known: Known): string | null {
  return guardianId ?? known.guardians.get(personId)?.[0]?.id ?? null
}

/** Of the blank that was signed; somebody who signed a paper of another origin has read the wording of today. */
function wordingOf(paper: Omit<Paper, 'guardianId'>, known: Known, givenOn: IsoDate): string {
  const { personId, kind, signatory } = paper
  const isUsed = ({ printedOn }: PrintedBlank) =>
    (known.consents.get(keyOf(paper)) ?? []).some((before) => before.givenOn >= printedOn)
  const blanks = known.blanks.get(keyOf(paper)) ?? []
  const blank = blanks.find((each) => each.printedOn <= givenOn && !isUsed(each))
  if (blank) return blank.wordingVersion
  const pair = known.pairs.get(paper.pairId ?? '')
  const otherId = pair?.mentorPersonId === personId ? pair.menteePersonId : pair?.mentorPersonId
  const otherKind = otherId === undefined ? null : cardOf(otherId, known).kind
  const personKind = cardOf(personId, known).kind
  return consentWordings[paperOf({ kind, signatory, personKind, otherKind })].version
}

function cardOf(personId: string, { cards }: Known): Card {
  const card = cards.get(personId)
  if (!card) throw new NotThere()
  return card
}

/** Every paper must be of a pair where the person stands on that side; otherwise there is no such need. */
async function pairsOfPapers(db: Db, papers: readonly Paper[]) {
  const pairIds = [...new Set(papers.flatMap(({ pairId }) => pairId ?? []))]
  const pairs = new Map((await pairsById(db, pairIds)).map((pair) => [pair.id, pair]))
  for (const { personId, kind, pairId } of papers) {
    const isOfPair = kind === 'mentor' || kind === 'mentee'
    if (isOfPair !== (pairId !== null)) throw new NotThere()
    if (pairId === null) continue
    const pair = pairs.get(pairId)
    if (personId !== (kind === 'mentor' ? pair?.mentorPersonId : pair?.menteePersonId)) throw new NotThere()
  }
  return pairs
}
