import { describe, expect, test } from 'vitest'
import { givenNameCases, patronymicCases } from './cases/givenNames.cases.ts'
import { postCases } from './cases/posts.cases.ts'
import { surnameCases } from './cases/surnames.cases.ts'
import { type Gender, type GrammaticalCase, grammaticalCases } from './declension.ts'
import { givenInCase, patronymicInCase } from './givenNames.ts'
import { postInCase } from './posts.ts'
import { surnameInCase } from './surnames.ts'

type Decline = (word: string, gender: Gender, to: GrammaticalCase) => string
type Row = { word: string; made: string; expected: string }

const ofTable = (table: string, decline: Decline): Row[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [, gender, word = '', forms = ''] = /^([mf]) ([^:]+): (.+)$/.exec(line) ?? []
      if (gender !== 'm' && gender !== 'f') throw new Error(`the table has a broken line: ${line}`)
      const expected = forms === '=' ? Array(5).fill(word).join(' ') : forms
      return {
        word,
        expected,
        made: grammaticalCases
          .slice(1)
          .map((to) => decline(word, gender, to))
          .join(' '),
      }
    })

const surnames = ofTable(surnameCases, surnameInCase)
const givenNames = ofTable(givenNameCases, givenInCase)
const patronymics = ofTable(patronymicCases, (word, _gender, to) => patronymicInCase(word, to))
const posts: Row[] = postCases.map(([word, ...expected]) => ({
  word,
  expected: expected.join(' | '),
  made: (['genitive', 'dative', 'instrumental'] as const).map((to) => postInCase(word, to)).join(' | '),
}))

describe.each([
  ['surname', surnames],
  ['given name', givenNames],
  ['patronymic', patronymics],
  ['post', posts],
])('a %s in its cases', (_kind, rows) => {
  test.each(rows)('$word', ({ made, expected }) => {
    expect(made).toBe(expected)
  })
})

test('of at least 300 difficult names and posts 98 % or more are right', () => {
  const rows = [...surnames, ...givenNames, ...patronymics, ...posts]
  const right = rows.filter(({ made, expected }) => made === expected).length
  const share = `${right} of ${rows.length} right (${((100 * right) / rows.length).toFixed(1)} %)`
  process.stdout.write(`difficult names and posts: ${share}\n`)
  expect(rows.length).toBeGreaterThanOrEqual(300)
  expect(right / rows.length, share).toBeGreaterThanOrEqual(0.98)
})
