import { consentWordings } from '#content/consentWordings.ts'
import { periodInWords } from '#domain/russian/dates.ts'
import type { ConsentMentorFacts } from '../consent-mentor/fields.ts'
import { addressee, personWithPost, signerName } from '../parties.ts'

/** D09 of those whom ст. 351.8 ТК does not reach: students, parents, partners, graduates, and mentors of students. */
export function fieldsOfConsentMentorPlain(facts: ConsentMentorFacts) {
  return {
    addressee: addressee(facts.organisation, facts.head),
    from: personWithPost(facts.mentor, 'genitive'),
    organisation: facts.organisation.fullName,
    mentee: personWithPost(facts.mentee, 'nominative'),
    content: facts.content.trim().replace(/\.$/, ''),
    form: facts.form,
    kinds: facts.kinds.join(', '),
    term: periodInWords(facts),
    signerName: signerName(facts.mentor.name),
    wordingVersion: consentWordings['mentor-plain'].version,
  }
}
