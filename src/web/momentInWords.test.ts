import { expect, test } from 'vitest'
import { dayOfMoment, momentInWords } from '#web/momentInWords.ts'

const late = '2026-11-20T20:05:00.000Z'
const plain = (words: string) => words.replaceAll('\u00A0', ' ')

test('a moment is told by the clock of the organisation, not of the computer', () => {
  expect(momentInWords(late, { today: '2026-11-20', timeZone: 'Europe/Kaliningrad' })).toBe('сегодня, 22:05')
  expect(momentInWords(late, { today: '2026-11-21', timeZone: 'Asia/Yekaterinburg' })).toBe('сегодня, 1:05')
  expect(plain(momentInWords(late, { today: '2026-12-31', timeZone: 'Asia/Kamchatka' }))).toBe('21 ноября, 8:05')
})

test('midnight is 0:00 of the new day', () => {
  const midnight = '2026-11-20T21:00:00.000Z'
  expect(momentInWords(midnight, { today: '2026-11-20', timeZone: 'Europe/Moscow' })).toBe('завтра, 0:00')
  expect(dayOfMoment(midnight, 'Europe/Moscow')).toBe('2026-11-21')
})
