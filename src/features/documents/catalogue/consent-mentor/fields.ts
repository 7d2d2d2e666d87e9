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

/** D09: to the work under ст. 351.8 ТК, so only for an employee. No consent to processing of personal data. */
export interface ConsentMentorFacts {
  organisation: OrganisationFacts
  head: HeadFacts
  mentor: PersonFacts
  mentee: PersonFacts
  /** What the work is, in a few words: «помощь в методике, анализ уроков». */
  content: string
  form: string
  kinds: readonly string[]
  from: IsoDate
  to: IsoDate
}

export function fieldsOfConsentMentor(facts: ConsentMentorFacts) {
  return {
    addressee: addressee(facts.organisation, facts.head),
    from: personWithPost(facts.mentor, 'genitive'),
    employer: facts.organisation.fullName,
    mentee: personWithPost(facts.mentee, 'nominative'),
    content: facts.content.trim().replace(/\.$/, ''),
    form: facts.form,
    kinds: facts.kinds.join(', '),
    term: periodInWords(facts),
    signerName: signerName(facts.mentor.name),
    wordingVersion: consentWordings.mentor.version,
  }
}
