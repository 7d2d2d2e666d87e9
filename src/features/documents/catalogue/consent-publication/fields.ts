import { consentWordings } from '#content/consentWordings.ts'
import { fullName } from '#domain/russian/names.ts'
import { type OrganisationFacts, type PersonFacts, signerName } from '../parties.ts'
import { fieldsOfPublication } from '../publication.ts'

/** D13, ст. 10.1 152-ФЗ. */
export interface ConsentPublicationFacts {
  organisation: OrganisationFacts
  resources: readonly string[]
  person: PersonFacts
}

export function fieldsOfConsentPublication({ organisation, resources, person }: ConsentPublicationFacts) {
  return {
    person: fullName(person.name),
    ...fieldsOfPublication(organisation, resources),
    signerName: signerName(person.name),
    wordingVersion: consentWordings.publication.version,
  }
}
