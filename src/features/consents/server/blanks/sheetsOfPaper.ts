import { consentWordings } from '#content/consentWordings.ts'
import type { BankSide } from '#domain/bankEntry.ts'
import type { ConsentKind } from '#domain/consent.ts'
import { type ConsentPaper, paperOf } from '#domain/consents/consentPaper.ts'
import type { Signatory } from '#domain/consents/signatory.ts'
import { fullName, inCase, initials } from '#domain/russian/names.ts'
import { fieldsOfConsentGuardian } from '#features/documents/catalogue/consent-guardian/fields.ts'
import { fieldsOfConsentMentee } from '#features/documents/catalogue/consent-mentee/fields.ts'
import { fieldsOfConsentMentor } from '#features/documents/catalogue/consent-mentor/fields.ts'
import { fieldsOfConsentMentorPlain } from '#features/documents/catalogue/consent-mentor-plain/fields.ts'
import { fieldsOfConsentProcessing } from '#features/documents/catalogue/consent-processing/fields.ts'
import { fieldsOfConsentProcessingGuardian } from '#features/documents/catalogue/consent-processing-guardian/fields.ts'
import { fieldsOfConsentProcessingStudent } from '#features/documents/catalogue/consent-processing-student/fields.ts'
import { fieldsOfConsentPublication } from '#features/documents/catalogue/consent-publication/fields.ts'
import { fieldsOfConsentPublicationGuardian } from '#features/documents/catalogue/consent-publication-guardian/fields.ts'
import { fieldsOfConsentTransfer } from '#features/documents/catalogue/consent-transfer/fields.ts'
import { fieldsOfConsentTransferGuardian } from '#features/documents/catalogue/consent-transfer-guardian/fields.ts'
import type { BankFacts } from '#features/documents/catalogue/operator.ts'
import type { HeadFacts, OrganisationFacts } from '#features/documents/catalogue/parties.ts'
import type { RecipientFacts } from '#features/documents/catalogue/transfer.ts'
import type { Card, Guardian } from '../needQueries.ts'
import { guardianFacts, minorFacts, personFacts } from './parties.ts'
import type { Sheet } from './sheet.ts'
import type { TermsOfPair } from './termsOfPair.ts'

export interface Place {
  organisation: OrganisationFacts
  recipient: RecipientFacts
  /** Addresses of pages where something may be published. */
  resources: readonly string[]
  /** Null: no paper of the batch is written to the head. */
  head: HeadFacts | null
  pairs: ReadonlyMap<string, TermsOfPair>
}

export interface PaperAsked {
  kind: ConsentKind
  signatory: Signatory
  pairId: string | null
  card: Card
  guardian: Guardian | undefined
  other: Card | null
  sides: readonly BankSide[]
}

/** The lists of personal data differ by bank, so whoever stands in both signs a paper for each. */
export function sheetsOfPaper(asked: PaperAsked, place: Place): Sheet[] {
  const { kind, signatory, card, other } = asked
  const paper = paperOf({ kind, signatory, personKind: card.kind, otherKind: other?.kind ?? null })
  if (kind === 'mentor' || kind === 'mentee') return sheetsOfPair(paper, asked, place)
  if (kind !== 'processing')
    return [{ paper, fileName: fileNameOf(paper, asked), tags: tagsBesideProcessing(paper, asked, place) }]
  const sides = asked.sides.length === 0 ? (['mentee'] as const) : asked.sides
  return sides.map((side) => ({
    paper,
    fileName: fileNameOf(paper, asked, side === 'mentor' ? 'наставник' : 'наставляемый'),
    tags: tagsOfProcessing(paper, asked, { ...place, bank: side === 'mentor' ? 'mentors' : 'mentees' }),
  }))
}

function fileNameOf(paper: ConsentPaper, { card, other, kind }: PaperAsked, side?: string): string {
  const title = side === undefined ? consentWordings[paper].title : `${consentWordings[paper].title} (${side})`
  const withWhom =
    other && (kind === 'mentor' ? `для ${nameIn(other, 'genitive')}` : `с ${nameIn(other, 'instrumental')}`)
  return `${title} — ${fullName(card)}${withWhom ? ` (${withWhom})` : ''}.docx`
}

function nameIn(card: Card, to: 'genitive' | 'instrumental'): string {
  return initials(inCase(card, to))
}

function tagsOfProcessing(paper: ConsentPaper, asked: PaperAsked, place: Place & { bank: BankFacts }) {
  const { organisation, bank } = place
  const child = minorFacts(asked.card)
  if (paper === 'processing-guardian') {
    return fieldsOfConsentProcessingGuardian({ organisation, guardian: guardianFacts(asked.guardian), child, bank })
  }
  if (paper === 'processing-student') return fieldsOfConsentProcessingStudent({ organisation, student: child, bank })
  return fieldsOfConsentProcessing({
    organisation,
    person: personFacts(asked.card),
    bank,
    validUntil: null,
    processor: null,
  })
}

function tagsBesideProcessing(paper: ConsentPaper, { card, guardian }: PaperAsked, place: Place) {
  const minor = { guardian: guardianFacts(guardian), child: minorFacts(card) }
  const person = personFacts(card)
  if (paper === 'transfer-guardian') return fieldsOfConsentTransferGuardian({ ...place, ...minor })
  if (paper === 'transfer') return fieldsOfConsentTransfer({ ...place, person })
  if (paper === 'publication-guardian') return fieldsOfConsentPublicationGuardian({ ...place, ...minor })
  return fieldsOfConsentPublication({ ...place, person })
}

function sheetsOfPair(paper: ConsentPaper, asked: PaperAsked, { organisation, head, pairs }: Place): Sheet[] {
  const { kind, card, other, guardian } = asked
  const pair = pairs.get(asked.pairId ?? '')
  if (!pair || !head || !other) return []
  const fileName = fileNameOf(paper, asked)
  const place = { organisation, head, ...pair }
  if (paper === 'guardian') {
    const side = kind === 'mentor' ? 'mentor' : 'mentee'
    const minor = { guardian: guardianFacts(guardian), child: minorFacts(card) }
    return [{ paper, fileName, tags: fieldsOfConsentGuardian({ ...place, ...minor, side, other: personFacts(other) }) }]
  }
  const [mentor, mentee] = kind === 'mentor' ? [card, other] : [other, card]
  const facts = { ...place, mentor: personFacts(mentor), mentee: personFacts(mentee) }
  if (paper === 'mentee') return [{ paper, fileName, tags: fieldsOfConsentMentee(facts) }]
  const tags = paper === 'mentor' ? fieldsOfConsentMentor(facts) : fieldsOfConsentMentorPlain(facts)
  return [{ paper, fileName, tags }]
}
