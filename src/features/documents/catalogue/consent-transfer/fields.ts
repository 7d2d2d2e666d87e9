import { consentWordings } from '#content/consentWordings.ts'
import { fullName } from '#domain/russian/names.ts'
import { type OrganisationFacts, type PersonFacts, signerName } from '../parties.ts'
import { fieldsOfTransfer, type RecipientFacts } from '../transfer.ts'

/** To the municipality above: without it the municipality sees figures only. */
export interface ConsentTransferFacts {
  organisation: OrganisationFacts
  recipient: RecipientFacts
  person: PersonFacts
}

export function fieldsOfConsentTransfer({ organisation, recipient, person }: ConsentTransferFacts) {
  return {
    person: fullName(person.name),
    ...fieldsOfTransfer(organisation, recipient),
    signerName: signerName(person.name),
    wordingVersion: consentWordings.transfer.version,
  }
}
