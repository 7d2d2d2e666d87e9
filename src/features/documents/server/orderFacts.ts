import { wordsOf } from '#content/organisationKinds.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { type OrderDays, termInOrder } from '#domain/orderOnPairs.ts'
import { classInWords } from '#domain/russian/classTitle.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { fullName } from '#domain/russian/names.ts'
import { postWithSubject } from '#domain/russian/postWithSubject.ts'
import type { Db } from '#server/db/database.ts'
import type { OrderOnPairsFacts, PairInOrder } from '../catalogue/order-on-pairs/fields.ts'
import type { HeadFacts, OrganisationFacts } from '../catalogue/parties.ts'
import type { OrderChoices } from '../contract.ts'
import { legalBasisOf } from './legalBasis.ts'
import { type Appointed, type Requisites, requisites } from './organisationQueries.ts'
import type { PairForOrder, PersonOfPair } from './pairQueries.ts'
import { papersRestedOn } from './pairsToFix.ts'
import type { PaperRestedOn } from './queries.ts'
import { curatorNamed, signerOf } from './whoActs.ts'

export interface OrderAsked {
  organisationId: string
  choices: OrderChoices
  pairs: readonly PairForOrder[]
  /** Null while the order is a draft: then the head of its day is going to sign. */
  signature: { number: string; signedOn: IsoDate; signedBy: string } | null
  today: IsoDate
}

/** Everything the paper says, from the data as it is now. */
export async function factsOfOrder(db: Db, asked: OrderAsked): Promise<OrderOnPairsFacts> {
  const { organisationId, choices, pairs, signature, today } = asked
  const card = await requisites(db, organisationId)
  const signer = await signerOf(db, { signature, inForceFrom: choices.inForceFrom, today })
  const curator = await curatorNamed(db, choices)
  const days = { inForceFrom: choices.inForceFrom, signedOn: signature?.signedOn ?? null, today }
  return {
    organisation: organisationOf(card),
    number: signature?.number ?? null,
    signedOn: signature?.signedOn ?? null,
    inForceFrom: choices.inForceFrom,
    head: headOf(signer, card),
    curator: { name: curator.name, post: postInPaper(curator) },
    legalBasis: legalBasisOf(choices, pairs.some(isOfLearners)),
    pairs: pairs.map((pair) => pairInOrder(pair, days)),
  }
}

export function isOfLearners(pair: PairForOrder): boolean {
  return pair.mentee.kind === 'student'
}

interface PapersOfPair {
  mentor: PaperRestedOn | null
  mentorGuardian: PaperRestedOn | null
  mentee: PaperRestedOn | null
  menteeGuardian: PaperRestedOn | null
}

export function basisOf({ mentor, mentorGuardian, mentee, menteeGuardian }: PapersOfPair): string[] {
  const papers = [
    [mentor, 'наставника'],
    [mentorGuardian, 'наставника'],
    [mentee, 'наставляемого'],
    [menteeGuardian, 'наставляемого'],
  ] as const
  return papers.flatMap(([paper, whose]) => {
    if (paper === null) return []
    const by = paper.signatory === 'guardian' ? `законного представителя ${whose}` : whose
    return [`согласие ${by} от\u00A0${dayInFigures(paper.givenOn)}`]
  })
}

/** «Учитель» of mathematics is «учитель математики» in a sentence; an abbreviation stays. */
function postInPaper({ post, subject }: Pick<PersonOfPair, 'post' | 'subject'>): string {
  return inSentence(postWithSubject(post, subject))
}

/** The post of who works, the class of who studies. */
function placeInPaper({ classTitle, ...held }: Pick<PersonOfPair, 'post' | 'subject' | 'classTitle'>): string {
  return classTitle === null ? postInPaper(held) : classInWords(classTitle)
}

function inSentence(post: string): string {
  return /^\p{Lu}\p{Ll}/u.test(post) ? post.charAt(0).toLowerCase() + post.slice(1) : post
}

/** As screens name somebody of a document. */
export function personShown({
  personId,
  name,
  classTitle = null,
  ...held
}: Pick<PersonOfPair, 'personId' | 'name' | 'post' | 'subject'> & { classTitle?: string | null }) {
  return { personId, name: fullName(name), post: placeInPaper({ ...held, classTitle }) }
}

function organisationOf(card: Requisites): OrganisationFacts {
  const { address, locality, ...rest } = card
  return { ...rest, address: address ?? '', locality: locality ?? '', headPost: wordsOf(card.kind).head.one }
}

function headOf({ name, post, acting }: Appointed, card: Requisites): HeadFacts {
  // A head may be entered in the staff list as a teacher: the order is signed by the office.
  const office =
    post !== null && /директор|завед|началь|руковод/i.test(post) ? inSentence(post) : wordsOf(card.kind).head.one
  return { name, post: office, acting }
}

function pairInOrder(pair: PairForOrder, days: OrderDays): PairInOrder {
  const { fromOn, toOn } = termInOrder(pair.term, days.inForceFrom)
  return {
    mentor: party(pair.mentor),
    mentee: party(pair.mentee),
    form: pair.form,
    kinds: pair.kinds,
    from: fromOn,
    to: toOn,
    basis: basisOf(papersOf(pair, days)),
  }
}

function papersOf(pair: PairForOrder, days: OrderDays): PapersOfPair {
  const mentor = papersRestedOn(pair, 'mentor', days)
  const mentee = papersRestedOn(pair, 'mentee', days)
  return {
    mentor: mentor.toTakePart,
    mentorGuardian: mentor.guardianToTakePart,
    mentee: mentee.toTakePart,
    menteeGuardian: mentee.guardianToTakePart,
  }
}

const employed = new Set(['pedagogue', 'head', 'staff'])

function party({ name, kind, ...held }: PersonOfPair) {
  return { name, post: placeInPaper(held), employee: employed.has(kind) }
}
