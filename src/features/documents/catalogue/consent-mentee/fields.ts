import { consentWordings } from '#content/consentWordings.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { periodInWords } from '#domain/russian/dates.ts'
import {
  addressee,
  type HeadFacts,
  type OrganisationFacts,
  type PersonFacts,
  personWithPost,
  signerName,
} from '../parties.ts'

/** D10: agrees to take part with this mentor. No consent to processing of personal data. */
export interface ConsentMenteeFacts {
  organisation: OrganisationFacts
  head: HeadFacts
  mentor: PersonFacts
  mentee: PersonFacts
  form: string
  kinds: readonly string[]
  from: IsoDate
  to: IsoDate
}

export function fieldsOfConsentMentee(facts: ConsentMenteeFacts) {
  return {
    addressee: addressee(facts.organisation, facts.head),
    from: personWithPost(facts.mentee, 'genitive'),
    mentor: personWithPost(facts.mentor, 'nominative'),
    form: facts.form,
    kinds: facts.kinds.join(', '),
    term: periodInWords(facts),
    signerName: signerName(facts.mentee.name),
    wordingVersion: consentWordings.mentee.version,
  }
}
