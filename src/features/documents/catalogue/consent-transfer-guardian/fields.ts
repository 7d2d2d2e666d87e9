import { consentWordings } from '#content/consentWordings.ts'
import { type GuardianFacts, guardianAsSigner, guardianInWords, type MinorFacts, minorInWords } from '../minors.ts'
import type { OrganisationFacts } from '../parties.ts'
import { fieldsOfTransfer, type RecipientFacts } from '../transfer.ts'

export interface ConsentTransferGuardianFacts {
  organisation: OrganisationFacts
  recipient: RecipientFacts
  guardian: GuardianFacts
  child: MinorFacts
}

export function fieldsOfConsentTransferGuardian(facts: ConsentTransferGuardianFacts) {
  return {
    guardian: guardianInWords(facts.guardian),
    child: minorInWords(facts.child, 'genitive'),
    ...fieldsOfTransfer(facts.organisation, facts.recipient),
    signerName: guardianAsSigner(facts.guardian),
    wordingVersion: consentWordings['transfer-guardian'].version,
  }
}
