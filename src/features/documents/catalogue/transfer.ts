import { typeset } from '#domain/russian/typography.ts'
import { operatorInWords, whileTakingPart } from './operator.ts'
import type { OrganisationFacts } from './parties.ts'

/** The municipality that keeps registers of those who agreed. */
export interface RecipientFacts {
  fullName: string
  address: string
}

/** What both papers of the transfer say, whoever signs. */
export function fieldsOfTransfer(organisation: OrganisationFacts, { fullName, address }: RecipientFacts) {
  return {
    operator: operatorInWords(organisation),
    recipient: [fullName, address].filter((part) => part !== '').join(', '),
    purpose: typeset('ведение муниципального реестра участников наставничества и наблюдение за его ходом'),
    dataList: typeset(
      'фамилия, имя, отчество; место работы (учёбы), должность (класс, группа); роль в наставничестве, форма и вид, срок участия',
    ),
    term: whileTakingPart,
  }
}
