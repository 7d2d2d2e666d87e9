import { consentWordings } from '#content/consentWordings.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { ConsentKind } from '#domain/consent.ts'
import { dayInWords } from '#domain/russian/dates.ts'
import { typeset } from '#domain/russian/typography.ts'
import { type GuardianFacts, guardianAsApplicant, guardianAsSigner, type MinorFacts, minorInWords } from '../minors.ts'
import { addressee, type HeadFacts, type OrganisationFacts, personWithPost, signerName } from '../parties.ts'

/** D14: takes one consent back. */
export interface ConsentWithdrawalFacts {
  organisation: OrganisationFacts
  head: HeadFacts
  person: MinorFacts
  /** Undefined: the person signed; null: a guardian whose record is gone. */
  guardian: GuardianFacts | undefined
  kind: ConsentKind
  givenOn: IsoDate
}

/** `whose`: of the person who signs, or of the child for whom a guardian does. */
const consents: Record<ConsentKind, (whose: string) => string> = {
  processing: (whose) => `на обработку персональных данных${whose}`,
  transfer: (whose) => `на передачу муниципалитету персональных данных${whose}`,
  publication: (whose) => `на распространение персональных данных${whose}`,
  mentor: (whose) => `на участие${whose} в наставничестве в качестве наставника`,
  mentee: (whose) => `на участие${whose} в наставничестве в качестве наставляемого`,
}

const requests: Record<ConsentKind, string> = {
  processing:
    'Прошу прекратить обработку данных и уничтожить их в срок не более 30 дней, а если для их обработки есть другие законные основания – сообщить мне о них.',
  transfer: 'Прошу прекратить передачу данных и сообщить получателю, что их нужно уничтожить.',
  publication: 'Прошу прекратить распространение данных и удалить публикации не позднее трёх рабочих дней.',
  mentor: 'Прошу завершить работу наставнической пары или назначить другого наставника.',
  mentee: 'Прошу завершить работу наставнической пары.',
}

export function fieldsOfConsentWithdrawal(facts: ConsentWithdrawalFacts) {
  const { person, guardian, kind, givenOn } = facts
  const whose = guardian === undefined ? '' : ` моего ребёнка (подопечного) – ${minorInWords(person, 'genitive')} –`
  // The dash that closes the name gives way to the comma before «данное».
  const consent = consents[kind](whose).replace(/ –$/, '')
  return {
    addressee: addressee(facts.organisation, facts.head),
    from: guardian === undefined ? personWithPost(person, 'genitive') : guardianAsApplicant(guardian),
    // «…2026 г.» ends the sentence by itself.
    statement: typeset(`Отзываю согласие ${consent}, данное ${dayInWords(givenOn)}`),
    request: typeset(requests[kind]),
    signerName: guardian === undefined ? signerName(person.name) : guardianAsSigner(guardian),
    wordingVersion: consentWordings.withdrawal.version,
  }
}
