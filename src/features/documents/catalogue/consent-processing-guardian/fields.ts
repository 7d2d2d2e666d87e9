import { consentWordings } from '#content/consentWordings.ts'
import { type GuardianFacts, guardianAsSigner, guardianInWords, type MinorFacts, minorInWords } from '../minors.ts'
import { type BankFacts, noProcessor, operatorInWords, purposeOf, studentDataOf, whileTakingPart } from '../operator.ts'
import type { OrganisationFacts } from '../parties.ts'

/** D12: signed for a minor. */
export interface ConsentProcessingGuardianFacts {
  organisation: OrganisationFacts
  guardian: GuardianFacts
  child: MinorFacts
  bank: BankFacts
}

export function fieldsOfConsentProcessingGuardian(facts: ConsentProcessingGuardianFacts) {
  return {
    guardian: guardianInWords(facts.guardian),
    child: minorInWords(facts.child, 'genitive'),
    operator: operatorInWords(facts.organisation),
    purpose: purposeOf(facts.bank),
    dataList: studentDataOf(facts.bank),
    processor: noProcessor,
    term: whileTakingPart,
    signerName: guardianAsSigner(facts.guardian),
    wordingVersion: consentWordings['processing-guardian'].version,
  }
}
