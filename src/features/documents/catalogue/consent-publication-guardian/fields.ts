import { consentWordings } from '#content/consentWordings.ts'
import { type GuardianFacts, guardianAsSigner, guardianInWords, type MinorFacts, minorInWords } from '../minors.ts'
import type { OrganisationFacts } from '../parties.ts'
import { fieldsOfPublication } from '../publication.ts'

export interface ConsentPublicationGuardianFacts {
  organisation: OrganisationFacts
  resources: readonly string[]
  guardian: GuardianFacts
  child: MinorFacts
}

export function fieldsOfConsentPublicationGuardian(facts: ConsentPublicationGuardianFacts) {
  return {
    guardian: guardianInWords(facts.guardian),
    child: minorInWords(facts.child, 'genitive'),
    ...fieldsOfPublication(facts.organisation, facts.resources),
    signerName: guardianAsSigner(facts.guardian),
    wordingVersion: consentWordings['publication-guardian'].version,
  }
}
