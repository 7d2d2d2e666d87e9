import { consentWordings } from '#content/consentWordings.ts'
import { type MinorFacts, minorInWords } from '../minors.ts'
import { type BankFacts, noProcessor, operatorInWords, purposeOf, studentDataOf, whileTakingPart } from '../operator.ts'
import { type OrganisationFacts, signerName } from '../parties.ts'

/** D11 of a student of 14 and more, who signs it alone or beside the guardian. */
export interface ConsentProcessingStudentFacts {
  organisation: OrganisationFacts
  student: MinorFacts
  bank: BankFacts
}

export function fieldsOfConsentProcessingStudent({ organisation, student, bank }: ConsentProcessingStudentFacts) {
  return {
    student: minorInWords(student),
    operator: operatorInWords(organisation),
    purpose: purposeOf(bank),
    dataList: studentDataOf(bank),
    processor: noProcessor,
    term: whileTakingPart,
    signerName: signerName(student.name),
    wordingVersion: consentWordings['processing-student'].version,
  }
}
