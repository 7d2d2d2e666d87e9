import { typeset } from '#domain/russian/typography.ts'
import { type OrganisationFacts, registrationNumbers } from './parties.ts'

// What the papers of 152-ФЗ say alike.

export type BankFacts = 'mentors' | 'mentees'

export function operatorInWords(organisation: OrganisationFacts): string {
  const parts = [organisation.fullName, organisation.address, registrationNumbers(organisation)]
  return parts.filter((part) => part !== '').join(', ')
}

export function purposeOf(bank: BankFacts): string {
  return typeset(
    `включение в базу ${bank === 'mentors' ? 'наставников' : 'наставляемых'}, подбор наставнической пары (группы), организация наставничества и учёт его хода`,
  )
}

/** Of somebody who studies: neither seniority nor category. */
export function studentDataOf(bank: BankFacts): string {
  const topics = bank === 'mentors' ? 'темы, в которых может помочь' : 'темы, в которых нужна помощь'
  return typeset(
    [
      'фамилия, имя, отчество',
      'дата рождения',
      'место учёбы, класс (группа)',
      'телефон, адрес электронной почты',
      topics,
      'сведения об участии в наставничестве',
    ].join('; '),
  )
}

export const noProcessor = 'Обработка другому лицу не поручается.'
export const whileTakingPart = 'до окончания участия в наставничестве'
