import { counted, type PluralForms } from '#domain/russian/plural.ts'

/** What the journal says of a command; `{n}` is how many it was about. One sentence per journalled endpoint. */
export const journalSentences: Record<string, string> = {
  'accounts.setUp': 'Заведена организация и вход того, кто её завёл',
  'accounts.invite': 'Выданы приглашения для входа ({people})',
  'accounts.withdrawInvitation': 'Отозвано приглашение',
  'accounts.acceptInvitation': 'Приглашением воспользовались: задан пароль',
  'accounts.linkInvitation': 'Приглашение добавлено к входу, который уже был',
  'organisations.change': 'Изменены реквизиты или настройки организации',
  'organisations.inviteOrganisation': 'Сделана ссылка для новой организации',
  'appointments.appoint': 'Назначение на роль',
  'appointments.change': 'Исправлено назначение',
  'appointments.end': 'Указан последний день назначения',
  'appointments.correct': 'Убрано ошибочное назначение',
  'appointments.addRole': 'Добавлена своя роль',
  'appointments.retireRole': 'Своя роль больше не предлагается',
  'people.add': 'Добавлен человек',
  'people.takeBackAdding': 'Убрана карточка, добавленная по ошибке',
  'people.change': 'Изменена карточка человека',
  'moves.leave': 'Отмечен уход из организации',
  'moves.takeBackLeaving': 'Снята ошибочная отметка об уходе',
  'moves.return': 'Отмечено возвращение в организацию',
  'moves.takeBackReturn': 'Снята ошибочная отметка о возвращении',
  'moves.offer': 'Человек предложен другой организации',
  'moves.withdraw': 'Отозвано предложение другой организации',
  'moves.takeIn': 'Принят переход из другой организации',
  'moves.takeBackTakingIn': 'Отменён приём из другой организации',
  'moves.merge': 'Объединены две карточки одного человека',
  'moves.markDifferent': 'Отмечено, что это разные люди',
  'moves.takeBackDifference': 'Снята отметка «это разные люди»',
  'moves.startSchoolYear': 'Начат новый учебный год ({people})',
  'moves.takeBackSchoolYear': 'Отменён перевод на новый учебный год ({people})',
  'imports.apply': 'Загружен список из файла ({people})',
  // The name of that act in journals of before.
  'people.applyStaffList': 'Загружен список сотрудников ({people})',
  'banks.enter': 'Внесены в базу ({people})',
  'banks.approve': 'Утверждены в базе ({people})',
  'banks.takeBackApproval': 'Снято ошибочное утверждение в базе ({people})',
  'banks.changeEntry': 'Изменена запись в базе',
  'banks.endEntry': 'Закрыта запись в базе',
  'banks.correctEntry': 'Исправлена ошибочная отметка в базе ({people})',
  'upkeep.confirm': 'Подтверждены в базе ({people})',
  'upkeep.letGo': 'Закрыты записи прошлых лет ({people})',
  'upkeep.takeBack': 'Отменено подтверждение или закрытие записей в базе ({people})',
  'requests.saveSheet': 'Внесён лист запросов',
  'requests.takeBackSheet': 'Убран лист запросов, внесённый по ошибке',
  'requests.saveOwnSheet': 'Человек заполнил свой лист запросов',
  'requests.open': 'Открыт запрос',
  'requests.change': 'Изменён запрос',
  'requests.take': 'Взяты в работу запросы ({requests})',
  'requests.resolve': 'Отмечены решёнными или снятыми запросы ({requests})',
  'requests.takeBack': 'Исправлена ошибочная отметка о запросе ({requests})',
  'requests.addTopic': 'Добавлена своя тема запросов',
  'requests.changeTopic': 'Изменена своя тема запросов',
  'requests.setNextStep': 'Записан следующий шаг для наставляемого без пары',
  'consents.record': 'Отмечены полученными ({consents})',
  'consents.withdraw': 'Записан отзыв согласия',
  'documents.draftOrderOnPairs': 'Составлен проект приказа ({pairs})',
  'documents.changeDraft': 'Изменён проект приказа ({pairs})',
  'documents.discardDraft': 'Убран проект приказа',
  'documents.restoreDraft': 'Возвращён убранный проект приказа',
  'documents.markPrinted': 'Изменена отметка о печати приказа',
  'documents.registerOrder': 'Зарегистрирован приказ {document} ({pairs})',
  'consents.correct': 'Исправлена ошибочная отметка ({consents})',
  'matching.propose': 'Сделан подбор ({pairs})',
  'matching.accept': 'Приняты после подбора ({pairs})',
  'matching.takeBackAcceptance': 'Убраны принятые по ошибке ({pairs})',
  'pairs.change': 'Изменены условия пары',
  'pairs.confirm': 'Отмечено согласие сторон ({pairs})',
  'pairs.correctConfirmation': 'Снята ошибочная отметка о согласии сторон ({pairs})',
  'pairs.setAside': 'Отложены ({pairs})',
  'pairs.takeBackSettingAside': 'Возвращены из отложенных ({pairs})',
  'support.open': 'Открыта поддержка психолога',
  'support.takeBackOpening': 'Убрана поддержка, открытая по ошибке',
  'support.close': 'Закрыта поддержка психолога',
  'support.takeBackClosing': 'Снова открыта поддержка, закрытая по ошибке',
  'support.handOver': 'Поддержка передана другому специалисту',
  'inclusion.show': 'Просмотрены особые меры',
  'inclusion.record': 'Записана особая мера',
  'inclusion.change': 'Изменена особая мера',
  'inclusion.takeBack': 'Убрана особая мера, записанная по ошибке',
}

/** Words for `{people}`, `{pairs}`, `{records}` inside a sentence. */
const countedWords: Record<string, PluralForms> = {
  people: ['человек', 'человека', 'человек'],
  pairs: ['пара', 'пары', 'пар'],
  consents: ['согласие', 'согласия', 'согласий'],
  requests: ['запрос', 'запроса', 'запросов'],
  records: ['запись', 'записи', 'записей'],
}

/**
 * The sentence of an action; a command without one shows its own name, so that a gap is seen and mended. `document` is
 * «№ 12 от 05.10.2026»; where it is not known, or stands above already, the sentence does without.
 */
export function journalSentence(action: string, count: number, document?: string): string {
  const sentence = journalSentences[action] ?? action
  return sentence.replace(/ \{document\}/, document ? ` ${document}` : '').replace(/\{(\w+)\}/g, (_, word: string) => {
    const forms = countedWords[word]
    return forms ? counted(count, forms) : String(count)
  })
}
