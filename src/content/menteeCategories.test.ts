import { expect, test } from 'vitest'
import { menteeCategoryCodes, type Suggestion } from '#domain/bankEntry.ts'
import { menteeCategories, wordsOfSuggestion } from './menteeCategories.ts'

test('every category of mentees has its words', () => {
  for (const code of menteeCategoryCodes) expect(menteeCategories[code]).toMatch(/^[а-яё ]+$/)
})

const cases: [Suggestion, string][] = [
  [{ reason: 'young-specialist', seniority: 2, age: 24 }, 'молодой специалист: 24\u00a0года, стаж 2\u00a0года'],
  [{ reason: 'young-specialist', seniority: 0, age: 22 }, 'молодой специалист: 22\u00a0года, стаж меньше года'],
  [
    { reason: 'young-specialist', seniority: 1, age: null },
    'молодой специалист: год рождения не указан, стаж 1\u00a0год',
  ],
  [{ reason: 'new-employee', hiredOn: '2026-09-01' }, 'новый сотрудник: работает здесь с\u00a001.09.2026'],
  [{ reason: 'category', category: 'highest' }, 'высшая категория'],
  [{ reason: 'category', category: 'methodist' }, 'педагог-методист'],
  [{ reason: 'long-seniority', seniority: 21 }, 'стаж 21\u00a0год'],
]
test.each(cases)('%o is said as «%s»', (suggestion, words) => {
  expect(wordsOfSuggestion(suggestion)).toBe(words)
})
