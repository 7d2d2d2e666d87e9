import { expect, test } from 'vitest'
import { shownRows } from './shownRows.ts'

interface Person {
  name: string
  years: number | null
}
const people: Person[] = [
  { name: 'Яковлева Анна', years: 3 },
  { name: 'Ёлкин Егор', years: 12 },
  { name: 'Жукова Мария', years: null },
  { name: 'Елисеев Пётр', years: 12 },
]
const table = {
  rows: people,
  columns: [
    { key: 'name', sortBy: (person: Person) => person.name },
    { key: 'years', sortBy: (person: Person) => person.years },
  ],
  filters: [
    {
      key: 'years',
      options: [
        { value: 'known', words: 'Известен', fits: (person: Person) => person.years !== null },
        { value: 'server', words: 'Решает сервер' },
      ],
    },
  ],
  searchIn: (person: Person) => person.name,
}
const names = (url: Record<string, string>) => shownRows(table, url).map((person) => person.name)

test('without wishes in the address the rows stay as the server sent them', () => {
  expect(shownRows(table, {})).toEqual(people)
})

test('names are ordered as in a Russian register: ё stands beside е', () => {
  expect(names({ sort: 'name' })).toEqual(['Елисеев Пётр', 'Ёлкин Егор', 'Жукова Мария', 'Яковлева Анна'])
  expect(names({ sort: '-name' })).toEqual(['Яковлева Анна', 'Жукова Мария', 'Ёлкин Егор', 'Елисеев Пётр'])
})

test('figures are ordered as figures and the unknown comes last', () => {
  expect(names({ sort: 'years' })).toEqual(['Яковлева Анна', 'Ёлкин Егор', 'Елисеев Пётр', 'Жукова Мария'])
  expect(names({ sort: '-years' }).at(-1)).toBe('Жукова Мария')
})

test('a search finds parts of words in any order, with е for ё', () => {
  expect(names({ q: 'егор елк' })).toEqual(['Ёлкин Егор'])
  expect(names({ q: 'никто' })).toEqual([])
})

test('a chip keeps the rows that fit; one without a rule leaves the choice to the server', () => {
  expect(names({ years: 'known' })).not.toContain('Жукова Мария')
  expect(names({ years: 'server' })).toHaveLength(4)
  expect(names({ years: 'made up' })).toHaveLength(4)
})

test('an order that no column knows changes nothing', () => {
  expect(shownRows(table, { sort: 'salary' })).toEqual(people)
})
