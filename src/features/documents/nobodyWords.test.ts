import { expect, test } from 'vitest'
import { nobodyWords } from './nobodyWords.ts'

const next = {
  name: { surname: 'Зайнуллина', given: 'Фарида', patronymic: 'Гаязовна', gender: 'f' as const },
  startedOn: '2026-11-20',
}
const plain = (words: string) => words.replaceAll('\u00A0', ' ')

test('says on which day nobody is there and who comes when', () => {
  expect(plain(nobodyWords('curator', '2026-11-18', next))).toBe(
    'На 18.11.2026 куратор ещё не назначен: Зайнуллина Ф. Г. — с 20.11.2026.',
  )
  expect(plain(nobodyWords('head', '2026-11-18', undefined))).toBe(
    'На 18.11.2026 руководитель не назначен, а подписывает приказ он.',
  )
})
