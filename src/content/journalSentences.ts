import { counted, type PluralForms } from '#domain/russian/plural.ts'

/** What the journal says of a command; `{n}` is how many it was about. One sentence per journalled endpoint. */
export const journalSentences: Record<string, string> = {
  'organisations.change': 'Изменены реквизиты или настройки организации',
  'organisations.inviteOrganisation': 'Сделана ссылка для новой организации',
  'appointments.appoint': 'Назначение на роль',
  'appointments.end': 'Указан последний день назначения',
  'appointments.correct': 'Убрано ошибочное назначение',
}

/** Words for `{people}`, `{pairs}`, `{records}` inside a sentence. */
const countedWords: Record<string, PluralForms> = {
  people: ['человек', 'человека', 'человек'],
  pairs: ['пара', 'пары', 'пар'],
  records: ['запись', 'записи', 'записей'],
}

/** The sentence of an action; a command without one shows its own name, so that a gap is seen and mended. */
export function journalSentence(action: string, count: number): string {
  const sentence = journalSentences[action] ?? action
  return sentence.replace(/\{(\w+)\}/g, (_, word: string) => {
    const forms = countedWords[word]
    return forms ? counted(count, forms) : String(count)
  })
}
