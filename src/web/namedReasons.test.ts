import { expect, test } from 'vitest'
import { withNames } from './namedReasons.ts'

const names: Record<string, string> = { a: 'Собина М. О.' }

test('a reason about somebody says whom; others stay as they are', () => {
  const reasons = [
    { reason: 'already-in-bank', subject: 'a', words: 'Человек уже в этой базе.' },
    { reason: 'kind-unknown', subject: 'topic', words: 'Такой записи нет в справочнике.' },
    { reason: 'day-in-future', words: 'Этот день ещё не наступил.' },
  ]
  expect(withNames({ kind: 'refused', reasons }, (id) => names[id])).toEqual({
    kind: 'refused',
    reasons: [
      { reason: 'already-in-bank', subject: 'a', words: 'Собина М. О.: человек уже в этой базе.' },
      reasons[1],
      reasons[2],
    ],
  })
})

test('other problems pass through', () => {
  expect(withNames({ kind: 'network' }, () => 'Собина М. О.')).toEqual({ kind: 'network' })
  expect(withNames(null, () => undefined)).toBeNull()
})
