import type { Refusal, RefusalReason } from '#domain/refusal.ts'

const words: Record<RefusalReason, string> = {
  'changed-meanwhile': 'Пока вы работали, запись изменил другой человек. Обновите страницу и повторите.',
  'already-recorded': 'Это уже отмечено.',
  'still-in-use': 'Запись нельзя убрать: на неё ссылаются другие.',
  'key-used-for-another-command': 'Страница устарела. Обновите её и повторите.',
  'same-person': 'Наставник и наставляемый — один и тот же человек.',
  'kind-unknown': 'Такой записи нет в справочнике.',
  'period-ends-before-start': 'Срок заканчивается раньше, чем начинается.',
  'overlapping-period': 'На эти дни такая запись уже есть.',
  'one-mentor-per-topic': 'По этой теме у наставляемого на эти дни уже есть наставник.',
  'consent-missing': 'Не хватает согласия.',
  'confirmation-missing': 'Пару подтвердили ещё не все: нужны наставник, наставляемый и куратор.',
  'pair-set-aside': 'Эту пару отложили: предложите её заново.',
  'pair-already-in-force': 'Эта пара уже закреплена другим приказом.',
}

export function wordsOfRefusal(refusal: Refusal): string {
  const sentence = words[refusal.reason]
  return refusal.detail === undefined ? sentence : `${sentence} ${refusal.detail}`
}
