import { consentWordings } from '#content/consentWordings.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { periodInWords } from '#domain/russian/dates.ts'
import { type GuardianFacts, guardianAsApplicant, guardianAsSigner, type MinorFacts, minorInWords } from '../minors.ts'
import { addressee, type HeadFacts, type OrganisationFacts, type PersonFacts, personWithPost } from '../parties.ts'

/** D12: that a minor takes part in this pair, as mentee or as mentor. No consent to processing of personal data. */
export interface ConsentGuardianFacts {
  organisation: OrganisationFacts
  head: HeadFacts
  guardian: GuardianFacts
  child: MinorFacts
  side: 'mentor' | 'mentee'
  other: PersonFacts
  form: string
  kinds: readonly string[]
  from: IsoDate
  to: IsoDate
}

export function fieldsOfConsentGuardian(facts: ConsentGuardianFacts) {
  return {
    addressee: addressee(facts.organisation, facts.head),
    from: guardianAsApplicant(facts.guardian),
    child: minorInWords(facts.child),
    role: facts.side === 'mentor' ? 'наставник' : 'наставляемый',
    otherRole: facts.side === 'mentor' ? 'Наставляемый' : 'Наставник',
    other: personWithPost(facts.other, 'nominative'),
    form: facts.form,
    kinds: facts.kinds.join(', '),
    term: periodInWords(facts),
    signerName: guardianAsSigner(facts.guardian),
    wordingVersion: consentWordings.guardian.version,
  }
}
