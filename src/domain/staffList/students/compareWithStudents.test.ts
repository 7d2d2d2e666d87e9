import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Known } from '../compare/compare.ts'
import { compareWithPeople } from '../compare/compareWithPeople.ts'
import { isOneLetterApart } from '../compare/oneLetterApart.ts'
import { compareWithStudents, studentRules } from './compareWithStudents.ts'
import type { ListedGuardian, Relation, StudentFacts, StudentRow } from './studentRow.ts'

const nothing: StudentFacts = {
  classTitle: null,
  birthOn: null,
  birthYear: null,
  phone: null,
  email: null,
  guardians: [],
}

function nameOf(text: string) {
  const [surname = '', given = '', patronymic = null] = text.split('|')
  return { surname, given, patronymic, gender: null }
}

const born = (day: string) => ({ birthOn: day, birthYear: Number(day.slice(0, 4)) })
const guardian = (name: string, relation: Relation = 'parent', phone: string | null = null): ListedGuardian => ({
  name: nameOf(name),
  relation,
  phone,
})
const known = (id: string, name: string, facts: Partial<StudentFacts> = {}): Known<StudentFacts> => ({
  id,
  name: nameOf(name),
  facts: { ...nothing, ...facts },
})
const row = (number: number, name: string, facts: Partial<StudentFacts> = {}): StudentRow => ({
  sheet: 'А',
  row: number,
  name: nameOf(name),
  facts: { ...nothing, ...facts },
  hasFaults: false,
})
const duplicates = (rows: StudentRow[], people: Known<StudentFacts>[]) =>
  compareWithStudents(rows, people).possibleDuplicates.map(
    ({ row: { row: number }, why, people: may, rows: above }) => [
      number,
      why,
      [...may.map(({ id }) => id), ...above.map((other) => other.row)],
    ],
  )
const changes = (facts: Partial<StudentFacts>, before: Partial<StudentFacts>) =>
  compareWithStudents([row(2, 'Осинин|Пётр', facts)], [known('a', 'Осинин|Пётр', before)]).changed.flatMap(
    (found) => found.changes,
  )

describe('a student is possibly somebody known', () => {
  const day = born('2013-03-14')
  test.each([
    ['spelled-alike', 'Березкин|Артем|Ильич', 'Берёзкин|Артём|Ильич'],
    ['spelled-alike', 'Артём|Берёзкин|Ильич', 'Берёзкин|Артём|Ильич'],
    ['patronymic-missing', 'Берёзкин|Артём', 'Берёзкин|Артём|Ильич'],
    ['one-letter-apart', 'Берёзкин|Даниил|Ильич', 'Берёзкин|Данил|Ильич'],
    ['one-letter-apart', 'Березкина|Наталия|Ильинична', 'Берёзкина|Наталья|Ильинична'],
    ['another-surname', 'Рябинин|Артём|Ильич', 'Берёзкин|Артём|Ильич'],
  ])('%s: %s', (why, typed, name) => {
    expect(duplicates([row(2, typed, day)], [known('a', name, day)])).toEqual([[2, why, ['a']]])
    expect(duplicates([row(2, name, day), row(3, typed, day)], [])).toEqual([[3, why, [2]]])
  })

  test('but twins, and namesakes of another day, are two people', () => {
    const twins = [row(2, 'Рябинин|Егор|Олегович', day), row(3, 'Рябинина|Яна|Олеговна', day)]
    expect(duplicates(twins, [])).toEqual([])
    const others = [row(2, 'Рябинин|Артём|Ильич', day), row(3, 'Берёзкин|Артём|Ильич', born('2013-03-15'))]
    expect(duplicates(others, [])).toEqual([])
  })

  test('and the same name of another day is asked about', () => {
    const other = known('a', 'Рябинин|Артём|Ильич', born('2012-03-14'))
    expect(duplicates([row(2, 'Рябинин|Артём|Ильич', day)], [other])).toEqual([[2, 'born-in-another-year', ['a']]])
  })

  test('a year agrees with a day in it', () => {
    const found = compareWithStudents(
      [row(2, 'Рябинин|Артём|Ильич', { birthYear: 2013 })],
      [known('a', 'Рябинин|Артём|Ильич', day)],
    )
    expect(found.unchanged).toHaveLength(1)
  })
})

test('somebody who has left is neither a leaver nor quietly somebody new', () => {
  const gone = { ...known('a', 'Осинин|Пётр|Ильич'), hasLeft: true }
  const found = compareWithStudents([row(2, 'Осинин|Пётр|Ильич')], [gone])
  expect(found.possibleDuplicates.map(({ why }) => why)).toEqual(['left-earlier'])
  expect(compareWithStudents([], [gone]).possibleLeavers).toEqual([])
})

test('a namesake who is here comes before one who has left', () => {
  const people = [{ ...known('a', 'Осинин|Пётр|Ильич'), hasLeft: true }, known('b', 'Осинин|Пётр|Ильич')]
  const found = compareWithStudents([row(2, 'Осинин|Пётр|Ильич')], people)
  expect(found.unchanged.map(({ person }) => person.id)).toEqual(['b'])
})

describe('what changes', () => {
  test('is the class, the contacts and the birth; an empty cell changes nothing', () => {
    expect(changes({ classTitle: '8 Б', phone: '2' }, { classTitle: '7 Б', phone: '1', email: 'a@b.ru' })).toEqual([
      { field: 'classTitle', from: '7 Б', to: '8 Б' },
      { field: 'phone', from: '1', to: '2' },
    ])
    expect(changes(born('2013-03-14'), { birthYear: 2013 })).toEqual([
      { field: 'birthOn', from: null, to: '2013-03-14' },
    ])
    expect(changes({ birthYear: 2013 }, born('2013-03-14'))).toEqual([])
  })

  test('is a representative who is new, has a phone now or is known more exactly', () => {
    const mother = guardian('Осинина|Анна|Ильинична', 'mother')
    expect(changes({ guardians: [mother] }, {})).toEqual([
      { field: 'guardian', from: null, to: 'Осинина Анна Ильинична (мать)' },
    ])
    expect(
      changes({ guardians: [{ ...mother, phone: '1' }] }, { guardians: [guardian('Осинина|Анна|Ильинична')] }),
    ).toEqual([
      {
        field: 'guardian',
        from: 'Осинина Анна Ильинична (законный представитель)',
        to: 'Осинина Анна Ильинична (мать), 1',
      },
    ])
    expect(
      changes({ guardians: [guardian('Осинина|Анна|Ильинична')] }, { guardians: [{ ...mother, phone: '1' }] }),
    ).toEqual([])
  })
})

test('possible leavers are of the classes that the file has', () => {
  const people = [
    known('a', 'Осинин|Пётр', { classTitle: '7 Б' }),
    known('b', 'Соснин|Илья', { classTitle: '7 Б' }),
    known('c', 'Ивин|Олег', { classTitle: '8 А' }),
  ]
  const found = compareWithStudents([row(2, 'Осинин|Пётр', { classTitle: '7 Б' })], people)
  expect(found.possibleLeavers.map(({ id }) => id)).toEqual(['b'])
})

describe('applying the same list twice', () => {
  const anyone = fc.record({
    name: fc.constantFrom(
      'Осинин|Пётр|Ильич',
      'Осинин|Петр|Ильич',
      'Осинин|Пётр',
      'Соснин|Пётр|Ильич',
      'Осинин|Педр|Ильич',
    ),
    facts: fc.record({
      classTitle: fc.constantFrom(null, '7 Б', '8 А'),
      birthOn: fc.constantFrom(null, '2013-03-14', '2013-03-15'),
      guardians: fc.array(
        fc.record({
          name: fc.constantFrom(nameOf('Осинина|Анна'), nameOf('Осинин|Олег')),
          relation: fc.constantFrom<Relation>('mother', 'parent'),
          phone: fc.constantFrom(null, '1'),
        }),
        { maxLength: 1 },
      ),
    }),
  })

  test('adds and changes nobody and never erases, whatever the list and the students are', () => {
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 7 }), fc.array(anyone, { maxLength: 5 }), (listed, before) => {
        const rows = listed.map(({ name, facts }, index) => row(index, name, facts))
        const people = before.map(({ name, facts }, index) => known(String(index), name, facts))
        const { added, changed } = compareWithStudents(rows, people)
        const after = people.map((person) => {
          const change = changed.find((one) => one.person === person)
          return change ? { ...person, facts: studentRules.merged(person.facts, change.row.facts) } : person
        })
        const joined = [...after, ...added.map(({ name, facts, row: n }) => ({ id: `new-${n}`, name, facts }))]
        const again = compareWithStudents(rows, joined)
        expect([again.added, again.changed]).toEqual([[], []])
        for (const [index, person] of people.entries()) {
          if (person.facts.classTitle !== null) expect(after[index]?.facts.classTitle).not.toBeNull()
          expect(after[index]?.facts.guardians.length).toBeGreaterThanOrEqual(person.facts.guardians.length)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

test('employees of whom the year alone is known are not one because of it', () => {
  const staff = (number: number, name: string) => ({
    ...row(number, name),
    facts: {
      post: null,
      subject: null,
      association: null,
      totalSeniority: null,
      teachingSeniority: null,
      hiredOn: null,
      category: null,
      birthYear: 1980,
      phone: null,
      email: null,
    },
  })
  const found = compareWithPeople([staff(2, 'Осинина|Анна|Ильинична'), staff(3, 'Соснина|Анна|Ильинична')], [])
  expect(found.possibleDuplicates).toEqual([])
  const alike = compareWithPeople([staff(2, 'Осинина|Анна|Ильинична'), staff(3, 'Осинена|Анна|Ильинична')], [])
  expect(alike.possibleDuplicates.map(({ why }) => why)).toEqual(['one-letter-apart'])
})

test.each([
  ['данил', 'даниил', true],
  ['наталья', 'наталия', true],
  ['пётр', 'пётр', false],
  ['пётр', 'павел', false],
  ['', 'а', true],
  ['ивановна', 'ивановн', true],
  ['аб', 'ба', false],
])('«%s» and «%s» are one letter apart: %s', (one, other, answer) => {
  expect(isOneLetterApart(one, other)).toBe(answer)
  expect(isOneLetterApart(other, one)).toBe(answer)
})
