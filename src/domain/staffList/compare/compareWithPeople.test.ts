import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { manyPeople, schoolStaffSheet, staffPeople } from '../fixture.ts'
import { readStaffList } from '../readStaffList.ts'
import type { StaffFacts, StaffRow } from '../staffRow.ts'
import type { Compared } from './compare.ts'
import { compareWithPeople, type ExistingPerson, mergedFacts } from './compareWithPeople.ts'
import { duplicateWords } from './duplicateWords.ts'
import type { NameParts } from './nameIndex.ts'

const today = '2026-11-20'

const nothing: StaffFacts = {
  post: null,
  subject: null,
  association: null,
  totalSeniority: null,
  teachingSeniority: null,
  hiredOn: null,
  category: null,
  birthYear: null,
  phone: null,
  email: null,
}

function nameOf(text: string): NameParts {
  const [surname = '', given = '', patronymic = null] = text.split('|')
  return { surname, given, patronymic }
}

const person = (id: string, name: string, facts: Partial<StaffFacts> = {}): ExistingPerson => ({
  id,
  name: nameOf(name),
  facts: { ...nothing, ...facts },
})

const row = (number: number, name: string, facts: Partial<StaffFacts> = {}, hasFaults = false): StaffRow => ({
  sheet: 'А',
  row: number,
  name: { ...nameOf(name), gender: null },
  facts: { ...nothing, ...facts },
  hasFaults,
})

/** What stands where, short enough to read in a test. */
const summary = (result: Compared<StaffFacts>) => ({
  added: result.added.map(({ row: number }) => number),
  changed: result.changed.map(({ row: { row: number }, person: { id }, changes }) => [number, id, changes]),
  unchanged: result.unchanged.map(({ row: { row: number }, person: { id } }) => [number, id]),
  duplicates: result.possibleDuplicates.map(({ row: { row: number }, why, people, rows }) => [
    number,
    why,
    [...people.map(({ id }) => id), ...rows.map((other) => other.row)],
  ]),
  withFaults: result.withFaults.map(({ row: number }) => number),
  leavers: result.possibleLeavers.map(({ id }) => id),
})

const quiet = { added: [], changed: [], unchanged: [], duplicates: [], withFaults: [], leavers: [] }
const compared = (rows: StaffRow[], people: ExistingPerson[]) => summary(compareWithPeople(rows, people))

/** As the applying command will do it. */
function applied(rows: readonly StaffRow[], people: readonly ExistingPerson[]): ExistingPerson[] {
  const { added, changed } = compareWithPeople(rows, people)
  const after = people.map((known) => {
    const change = changed.find((one) => one.person === known)
    return change === undefined ? known : { ...known, facts: mergedFacts(known.facts, change.row.facts) }
  })
  return [...after, ...added.map(({ name, facts, row: number }) => ({ id: `new-${number}`, name, facts }))]
}

describe('a row of the list is', () => {
  test('new when nobody is called so', () => {
    expect(compared([row(2, 'Осинин|Пётр|Ильич')], [])).toEqual({ ...quiet, added: [2] })
  })

  test('changed, with what changes; an empty cell changes nothing', () => {
    const known = person('a', 'Осинин|Пётр|Ильич', { post: 'учитель', phone: '212', category: 'first' })

    expect(
      compared([row(2, 'Осинин|Пётр|Ильич', { post: 'завуч', category: 'first', birthYear: 1980 })], [known]),
    ).toEqual({
      ...quiet,
      changed: [
        [
          2,
          'a',
          [
            { field: 'post', from: 'учитель', to: 'завуч' },
            { field: 'birthYear', from: null, to: 1980 },
          ],
        ],
      ],
    })
  })

  test('unchanged when the post is only abbreviated: whole words are not overwritten', () => {
    const whole = { post: 'заместитель директора по УВР', category: null }
    const known = [person('a', 'Зайнуллина|Фарида|Гаязовна', whole)]
    const short = row(2, 'Зайнуллина|Фарида|Гаязовна', { post: 'зам. директора по УВР' })
    expect(summary(compareWithPeople([short], known))).toEqual({ ...quiet, unchanged: [[2, 'a']] })
    expect(mergedFacts({ ...nothing, ...whole }, { ...short.facts, phone: '1' })).toMatchObject({
      post: 'заместитель директора по УВР',
      phone: '1',
    })
  })

  test('unchanged when the program knows all of it', () => {
    const known = person('a', 'Осинин|Пётр|Ильич', { post: 'учитель', totalSeniority: 0 })
    expect(compared([row(2, 'Осинин|Пётр|Ильич', { totalSeniority: 0 })], [known])).toEqual({
      ...quiet,
      unchanged: [[2, 'a']],
    })
  })

  test('set aside when it has a fault, and its person is no leaver', () => {
    const known = person('a', 'Осинин|Пётр|Ильич')
    expect(compared([row(2, 'Осинин|Пётр|Ильич', {}, true)], [known])).toEqual({ ...quiet, withFaults: [2] })
  })
})

test('a file of one name alone is sorted without comparing each row with each', () => {
  const rows = Array.from({ length: 3000 }, (_, index) => row(index + 2, 'Осинин|Пётр|Ильич'))
  const { possibleDuplicates } = compareWithPeople(rows, [])
  expect(possibleDuplicates).toHaveLength(2999)
  expect(Math.max(...possibleDuplicates.map((each) => each.rows.length))).toBe(100)
})

describe('a possible duplicate is', () => {
  test.each([
    ['ё against е', 'Берёзкина|Алёна|Павловна', 'Березкина|Алена|Павловна'],
    ['Latin letters that look alike', 'Осинин|Пётр|Ильич', 'Oсинин|Пётр|Ильич'],
    ['double spaces', 'Осинин|Пётр|Ильич', 'Осинин|Пётр |Ильич'],
    ['swapped order', 'Осинин|Пётр|Ильич', 'Пётр|Осинин|Ильич'],
    ['capitals', 'Осинин|Пётр|Ильич', 'ОСИНИН|ПЁТР|ИЛЬИЧ'],
  ])('%s', (_, known, typed) => {
    expect(compared([row(2, typed)], [person('a', known)])).toEqual({
      ...quiet,
      duplicates: [[2, 'spelled-alike', ['a']]],
    })
  })

  test('a patronymic that only one side has', () => {
    expect(
      compared([row(2, 'Осинин|Пётр')], [person('a', 'Осинин|Пётр|Ильич'), person('b', 'Осинин|Пётр|Олегович')]),
    ).toEqual({ ...quiet, duplicates: [[2, 'patronymic-missing', ['a', 'b']]] })
  })

  test('one of several namesakes whom no year tells apart', () => {
    const namesakes = [person('a', 'Осинин|Пётр|Ильич', { birthYear: 1980 }), person('b', 'Осинин|Пётр|Ильич')]
    expect(compared([row(2, 'Осинин|Пётр|Ильич')], namesakes)).toMatchObject({
      duplicates: [[2, 'several-of-this-name', ['a', 'b']]],
      leavers: [],
    })
    expect(compared([row(2, 'Осинин|Пётр|Ильич', { birthYear: 1980 })], namesakes)).toMatchObject({
      unchanged: [[2, 'a']],
      leavers: ['b'],
    })
  })

  test('the same name with another year of birth', () => {
    const known = person('a', 'Осинин|Пётр|Ильич', { birthYear: 1980 })
    expect(compared([row(2, 'Осинин|Пётр|Ильич', { birthYear: 1990 })], [known])).toEqual({
      ...quiet,
      duplicates: [[2, 'born-in-another-year', ['a']]],
    })
  })

  test('a person who stands in the file twice, alike or not', () => {
    expect(
      compared([row(2, 'Осинин|Пётр|Ильич'), row(3, 'Осинин|Пётр|Ильич'), row(4, 'Осинин|Петр|Ильич')], []),
    ).toEqual({
      ...quiet,
      added: [2],
      duplicates: [
        [3, 'twice-in-file', [2]],
        [4, 'spelled-alike', [2, 3]],
      ],
    })
  })

  test('told in words, whatever its reason', () => {
    for (const words of Object.values(duplicateWords)) expect(words).toMatch(/^[А-Я].+\.$/)
  })
})

test('namesakes of different years in one file are two people', () => {
  const rows = [row(2, 'Осинин|Пётр|Ильич', { birthYear: 1980 }), row(3, 'Осинин|Пётр|Ильич', { birthYear: 1990 })]
  expect(compared(rows, [])).toEqual({ ...quiet, added: [2, 3] })
  expect(compared(rows, applied(rows, []))).toEqual({
    ...quiet,
    unchanged: [
      [2, 'new-2'],
      [3, 'new-3'],
    ],
  })
})

test('a look-alike born in another year is somebody else', () => {
  const known = person('a', 'Осинин|Пётр|Ильич', { birthYear: 1980 })
  expect(compared([row(2, 'Осинин|Петр|Ильич', { birthYear: 1990 })], [known])).toEqual({
    ...quiet,
    added: [2],
    leavers: ['a'],
  })
})

test('somebody of the program who is not in the file is a possible leaver', () => {
  const people = [person('a', 'Осинин|Пётр|Ильич'), person('b', 'Ольхова|Вера|Олеговна')]
  expect(compared([row(2, 'Осинин|Пётр|Ильич')], people)).toEqual({ ...quiet, unchanged: [[2, 'a']], leavers: ['b'] })
})

describe('applying the same list twice', () => {
  test('changes nothing: everybody of the first time is unchanged', () => {
    const { rows } = readStaffList([schoolStaffSheet([...staffPeople, ...manyPeople(300)])], today)
    const again = compareWithPeople(rows, applied(rows, []))
    expect(again.unchanged).toHaveLength(303)
    expect(summary(again)).toMatchObject({ ...quiet, unchanged: expect.any(Array) })
  })

  const anyFacts = fc.record({
    birthYear: fc.constantFrom(null, 1980, 1990),
    post: fc.constantFrom(null, 'учитель', 'завуч'),
  })
  const anyName = fc.constantFrom('Осинин|Пётр|Ильич', 'Осинин|Петр|Ильич', 'Осинин|Пётр', 'Ольхова|Вера|Олеговна')
  const anyone = fc.record({ name: anyName, facts: anyFacts, hasFaults: fc.boolean() })

  test('adds and changes nobody, whatever the list and the people are', () => {
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 8 }), fc.array(anyone, { maxLength: 5 }), (listed, known) => {
        const rows = listed.map(({ name, facts, hasFaults }, index) => row(index, name, facts, hasFaults))
        const people = known.map(({ name, facts }, index) => person(String(index), name, facts))

        const again = compareWithPeople(rows, applied(rows, people))

        expect(summary(again)).toMatchObject({ added: [], changed: [] })
      }),
      { numRuns: 1000 },
    )
  })

  test('never erases what is known', () => {
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 8 }), fc.array(anyone, { maxLength: 5 }), (listed, known) => {
        const rows = listed.map(({ name, facts, hasFaults }, index) => row(index, name, facts, hasFaults))
        const people = known.map(({ name, facts }, index) => person(String(index), name, facts))
        const after = applied(rows, people)
        for (const [index, before] of people.entries()) {
          for (const field of ['post', 'birthYear'] as const) {
            if (before.facts[field] !== null) expect(after[index]?.facts[field]).not.toBeNull()
          }
        }
      }),
    )
  })
})

test('every row stands in exactly one group', () => {
  const { rows } = readStaffList([schoolStaffSheet([...staffPeople, ...staffPeople, ...manyPeople(50)])], today)
  const { added, changed, unchanged, duplicates, withFaults } = compared(rows, [person('a', 'Осинин|Пётр|Ильич')])
  expect([added, changed, unchanged, duplicates, withFaults].map((group) => group.length)).toEqual([52, 1, 0, 3, 0])
  expect(rows).toHaveLength(52 + 1 + 3)
})
