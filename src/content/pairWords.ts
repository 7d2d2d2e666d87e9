import type { PairConsent, PairState, Party } from '#domain/mentoringPair.ts'
import type { PairWarning } from '#domain/pairs/pairWarnings.ts'
import { counted } from '#domain/russian/plural.ts'

/** The state of a pair as lists say it. */
export const pairStateWords: Record<PairState, string> = {
  proposed: 'ждёт согласия сторон',
  agreed: 'ждёт письменных согласий',
  'ready-for-order': 'готова к приказу',
  'in-draft-order': 'в проекте приказа',
  'fixed-ahead': 'закреплена, срок не начался',
  'in-force': 'действует',
  ended: 'срок истёк',
  'set-aside': 'отложена',
}

export const partyWords: Record<Party, string> = { mentor: 'наставник', mentee: 'наставляемый', curator: 'куратор' }

/** Whose word is still missing: «ждём ответа от наставника, куратора». */
export const partyWaitedFor: Record<Party, string> = {
  mentor: 'наставника',
  mentee: 'наставляемого',
  curator: 'куратора',
}

export const pairConsentWords: Record<PairConsent, string> = {
  mentorProcessing: 'согласие наставника на обработку данных',
  menteeProcessing: 'согласие наставляемого на обработку данных',
  mentor: 'согласие быть наставником',
  mentee: 'согласие на закрепление наставника',
  mentorGuardianProcessing: 'согласие законного представителя наставника на обработку данных',
  menteeGuardianProcessing: 'согласие законного представителя наставляемого на обработку данных',
  mentorGuardian: 'согласие законного представителя наставника на участие',
  menteeGuardian: 'согласие законного представителя наставляемого на участие',
}

const mentees = ['наставляемого', 'наставляемых', 'наставляемых'] as const
const months = ['месяца', 'месяцев', 'месяцев'] as const

/** `kindTitle` is the title of the kind that the figures belong to. */
export function wordsOfWarning(warning: PairWarning, kindTitle: (code: string) => string): string {
  switch (warning.warning) {
    case 'term-shorter':
      return `Вид «${kindTitle(warning.kindCode)}» обычно длится не меньше ${counted(warning.months, months)}.`
    case 'term-longer':
      return `Вид «${kindTitle(warning.kindCode)}» обычно длится не больше ${counted(warning.months, months)}.`
    case 'group-of-one':
      return 'В группе пока один наставляемый, а нужно хотя бы два.'
    case 'above-capacity':
      return `Наставник готов взять ${counted(warning.capacity, mentees)}, а пар у него уже ${warning.load}.`
    case 'less-experienced':
      return 'У наставника стаж меньше, чем у наставляемого. Если так задумано, отметьте вид «реверсивное».'
    case 'no-topic':
      return 'Не выбрано ни одной темы.'
  }
}
