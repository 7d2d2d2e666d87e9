import { consentWordings } from '#content/consentWordings.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { dayInWords } from '#domain/russian/dates.ts'
import { fullName } from '#domain/russian/names.ts'
import { typeset } from '#domain/russian/typography.ts'
import { type OrganisationFacts, type PersonFacts, registrationNumbers, signerName } from '../parties.ts'

/** D11 of an adult. One purpose in one paper: publication and transfer to others have papers of their own. */
export interface ConsentProcessingFacts {
  organisation: OrganisationFacts
  person: PersonFacts
  bank: 'mentors' | 'mentees'
  /** The last day; null means: as long as the person takes part. */
  validUntil: IsoDate | null
  /** Who processes on the operator's assignment (152-ФЗ ст. 9 ч. 4 п. 6), for instance a municipal data centre. */
  processor: { name: string; address: string } | null
}

/** Passport and address are left to handwriting: they are needed on paper, never in the database. */
export function fieldsOfConsentProcessing({
  organisation,
  person,
  bank,
  validUntil,
  processor,
}: ConsentProcessingFacts) {
  const operator = [organisation.fullName, organisation.address, registrationNumbers(organisation)]
  return {
    person: fullName(person.name),
    operator: operator.filter((part) => part !== '').join(', '),
    purpose: typeset(
      `включение в базу ${bank === 'mentors' ? 'наставников' : 'наставляемых'}, подбор наставнической пары (группы), организация наставничества и учёт его хода`,
    ),
    dataList: typeset([...dataOfEverybody, ...dataOf[bank]].join('; ')),
    processor:
      processor === null
        ? 'Обработка другому лицу не поручается.'
        : `Обработка по поручению оператора: ${processor.name}, ${processor.address}.`,
    term: validUntil === null ? 'до окончания моего участия в наставничестве' : `до\u00A0${dayInWords(validUntil)}`,
    signerName: signerName(person.name),
    wordingVersion: consentWordings.processing.version,
  }
}

const dataOfEverybody = [
  'фамилия, имя, отчество',
  'год рождения',
  'место работы (учёбы), должность (класс, группа), преподаваемый предмет',
  'образование, стаж, квалификационная категория',
  'телефон, адрес электронной почты',
]

const dataOf = {
  mentors: ['темы, в которых могу помочь', 'сведения о моём участии в наставничестве'],
  mentees: ['темы, в которых нужна помощь', 'сведения о моём участии в наставничестве'],
}
