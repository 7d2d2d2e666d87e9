import { expect, test } from 'vitest'
import { wordsOfYoungLimits } from './youngSpecialists.ts'

test.each([
  [{ age: 35, seniority: 3 }, 'school', 'до 35 лет, стаж до 3 лет — настройка школы'],
  [{ age: 31, seniority: 1 }, 'kindergarten', 'до 31 года, стаж до 1 года — настройка детского сада'],
  [{ age: 30, seniority: 0 }, 'college', 'до 30 лет, стаж меньше года — настройка колледжа'],
])('limits of %o at a %s are written «%s»', (limits, kind, words) => {
  expect(wordsOfYoungLimits(limits, kind).replaceAll('\u00A0', ' ')).toBe(words)
})
