import type { IsoDate } from '../calendar.ts'
import type { ConsentKind, ConsentState } from '../consent.ts'
import { type Signatory, type Signer, signatoriesOn } from './signatory.ts'

/** A pair that is not set aside; it needs papers until its last day. */
export interface PairNeedingConsents {
  id: string
  mentorPersonId: string
  menteePersonId: string
  endsOn: IsoDate
  withdrawnOn: IsoDate | null
}

/** A paper of its own that somebody has to sign. */
export interface ConsentNeed {
  personId: string
  kind: ConsentKind
  signatory: Signatory
  pairId: string | null
  /** The one whom the paper names. */
  otherPersonId: string | null
}

export interface Participation {
  /** Candidates too: the consent comes before the bank. */
  inBanks: readonly string[]
  pairs: readonly PairNeedingConsents[]
  /** People for whom a paper of publication was printed or signed: nobody needs one otherwise. */
  toBePublished: readonly string[]
  /** A municipality above sees registers of those who agreed; without one there is nobody to transfer to. */
  hasMunicipality: boolean
  signers: ReadonlyMap<string, Signer>
}

/**
 * Papers that people need for what they do (domain §2.3): processing of their data for everybody in a bank or a pair,
 * the transfer where there is a municipality, and for a pair the mentor's and the mentee's own, which name each other.
 * Each is needed from everybody who has to sign on the day.
 */
export function consentsNeeded(participation: Participation, today: IsoDate): ConsentNeed[] {
  const { inBanks, hasMunicipality, toBePublished } = participation
  const open = participation.pairs.filter((pair) => pair.withdrawnOn === null && pair.endsOn >= today)
  const people = [...new Set([...inBanks, ...open.flatMap((pair) => [pair.mentorPersonId, pair.menteePersonId])])]
  const ofPerson = (kind: ConsentKind) => (personId: string) => ({ personId, kind, pairId: null, otherPersonId: null })
  const papers = [
    ...people.map(ofPerson('processing')),
    ...(hasMunicipality ? people.map(ofPerson('transfer')) : []),
    ...[...new Set(toBePublished)].map(ofPerson('publication')),
    ...open.flatMap(ofPair),
  ]
  return papers.flatMap((paper) => {
    const signer = participation.signers.get(paper.personId)
    return signer === undefined ? [] : signatoriesOn(signer, today).map((signatory) => ({ ...paper, signatory }))
  })
}

function ofPair({ id, mentorPersonId, menteePersonId }: PairNeedingConsents): Omit<ConsentNeed, 'signatory'>[] {
  return [
    { personId: mentorPersonId, kind: 'mentor', pairId: id, otherPersonId: menteePersonId },
    { personId: menteePersonId, kind: 'mentee', pairId: id, otherPersonId: mentorPersonId },
  ]
}

/** Papers by which work is held up when they are missing; the others only leave somebody out of a register or a page. */
export function holdsUp(kind: ConsentKind): boolean {
  return kind !== 'transfer' && kind !== 'publication'
}

/**
 * Nobody has signed what is needed; a paper that begins later is there already. Who took back the consent to publication
 * has said no: nothing is published, and nobody asks again until a new blank is printed.
 */
export function isLacking({ kind, state }: { kind: ConsentKind; state: ConsentState | 'printed' }): boolean {
  if (kind === 'publication' && state === 'withdrawn') return false
  return state !== 'given' && state !== 'not-yet'
}
