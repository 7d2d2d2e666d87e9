import { expect, test } from 'vitest'
import { factLines } from './personFacts.ts'
import type { PersonPage } from './personPage.ts'

const card = { joinedOn: '2020-09-01', leftOn: null } as PersonPage['card']
const name = (fromOn: string, toOn: string | null, surname: string) => ({
  fromOn,
  toOn,
  surname,
  given: 'Вера',
  patronymic: null,
})
const post = (fromOn: string, toOn: string | null, subject: string) => ({
  fromOn,
  toOn,
  post: 'учитель',
  subject,
  association: null,
})

test('somebody who is as on the first day has one line', () => {
  const facts = {
    card,
    names: [name('2020-09-01', null, 'Зимина')],
    posts: [post('2020-09-01', null, 'физика')],
    classes: [],
  }
  expect(factLines(facts)).toEqual([{ on: '2020-09-01', sentence: 'Первый день в организации' }])
})

test('each change says what it was before, newest first', () => {
  const names = [name('2026-06-20', null, 'Вешняя'), name('2020-09-01', '2026-06-19', 'Зимина')]
  const posts = [post('2024-09-01', null, 'химия'), post('2020-09-01', '2024-08-31', 'физика')]
  expect(factLines({ card, names, posts, classes: [] }).map(({ on, sentence }) => `${on} ${sentence}`)).toEqual([
    '2026-06-20 Имя: Вешняя Вера, раньше — Зимина Вера',
    '2024-09-01 Должность: учитель, химия, раньше — учитель, физика',
    '2020-09-01 Первый день в организации',
  ])
})

test('a student goes from class to class and leaves', () => {
  const classes = [
    { fromOn: '2025-09-01', toOn: '2026-06-30', title: '11 А' },
    { fromOn: '2024-09-01', toOn: '2025-08-31', title: '10 А' },
  ]
  const left = { ...card, leftOn: '2026-06-30' }
  expect(factLines({ card: left, names: [], posts: [], classes }).map(({ sentence }) => sentence)).toEqual([
    'Класс закончился: 11 А',
    'Последний день в организации',
    'Класс: 11 А, раньше — 10 А',
    'Первый день в организации',
  ])
})
