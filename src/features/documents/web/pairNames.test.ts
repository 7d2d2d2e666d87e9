import { expect, test } from 'vitest'
import type { Problem } from '#web/problem.ts'
import { withNames } from './pairNames.ts'

const pairs = new Map([['pair-1', { mentor: { name: 'Белова И. П.' }, mentee: { name: 'Гусев А. Ю.' } }]])

test('A refusal of a pair begins with the names of its two people, any other stays as it is', () => {
  const problem: Problem = {
    kind: 'refused',
    reasons: [
      { reason: 'consent-missing', words: 'Не хватает согласия.', subject: 'pair-1' },
      { reason: 'nobody-is-head', words: 'Не указан руководитель.' },
    ],
  }
  expect(withNames(problem, pairs)).toMatchObject({
    reasons: [{ words: 'Белова И. П.\u00A0— Гусев А. Ю.: Не хватает согласия.' }, { words: 'Не указан руководитель.' }],
  })
  expect(withNames({ kind: 'network' }, pairs)).toEqual({ kind: 'network' })
})
