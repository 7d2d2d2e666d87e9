import { describe, expect, test } from 'vitest'
import { type ClassChoice, type Fate, isTimeToStart, proposalFor, schoolYearToStart, stepsOf } from './schoolYear.ts'

const said = (kind: string, title: string, grade: number | null) => {
  const { fate, next } = proposalFor({ title, grade }, { kind, schoolYear: 2026 })
  return next === null ? fate : `${next.title} (${next.grade})`
}

describe('a class of a school', () => {
  test.each([
    ['7 Б', 7, '8 Б (8)'],
    ['9 А', 9, '10 А (10)'],
    ['10', 10, '11 (11)'],
    ['11 А', 11, 'graduates'],
    ['12 А', 12, 'graduates'],
    ['Кадеты', null, null],
  ])('%s of grade %s → %s', (title, grade, next) => {
    expect(said('school', title, grade)).toBe(next)
  })
})

describe('a group of a college', () => {
  test.each([
    ['the first figure is the course', 'ПД-21', 2, 'ПД-31 (3)'],
    ['the first figure is the course, the card does not say it', 'ПД-11', null, 'ПД-21 (2)'],
    ['the number is the year of entering', 'ПД-23', 3, 'ПД-23 (4)'],
    ['the number may be the course and the year at once', 'ПД-24', 2, null],
    ['the number may be a year and the card says no course', 'ПД-24', null, null],
    ['the number is neither', 'ПД-77', 2, null],
    ['no number at all, the course is on the card', 'Повара', 1, 'Повара (2)'],
    ['no number and no course', 'Повара', null, null],
    ['the last course', 'ПД-41', 4, 'graduates'],
    ['the last course by the year of entering', 'ПД-22', 4, 'graduates'],
  ])('%s: %s of course %s', (_rule, title, grade, next) => {
    expect(said('college', title, grade)).toBe(next)
  })
})

describe('a group of a kindergarten', () => {
  test.each([
    ['Первая младшая', 'Вторая младшая (null)'],
    ['Младшая «Гномики»', 'Средняя «Гномики» (null)'],
    ['вторая младшая группа', 'средняя группа (null)'],
    ['Средняя', 'Старшая (null)'],
    ['Старшая', 'Подготовительная (null)'],
    ['Подготовительная к школе', 'graduates'],
    ['Ромашка', null],
  ])('%s → %s', (title, next) => {
    expect(said('kindergarten', title, null)).toBe(next)
  })
})

test.each([
  ['2026-08-01', 2026],
  ['2026-12-31', 2026],
  ['2027-01-01', 2026],
  ['2027-07-31', 2026],
])('on %s the school year to start is that of %s', (today, year) => {
  expect(schoolYearToStart(today)).toBe(year)
})

test.each([
  ['2026-08-01', false],
  ['2026-08-24', false],
  ['2026-08-25', true],
  ['2026-12-31', true],
  ['2027-07-31', true],
])('on %s it is time to move the classes: %s', (today, isTime) => {
  expect(isTimeToStart(today)).toBe(isTime)
})

test('everybody goes with the class, but for exceptions; who is undecided stays out', () => {
  const learner = (personId: string, grade: number | null, title: string) => ({ personId, grade, title })
  const classes: ClassChoice[] = [
    { grade: 9, title: '9 А', fate: 'up', next: { grade: 10, title: '10 А' } },
    { grade: 11, title: '11 А', fate: 'graduates', next: null },
    { grade: null, title: 'Кадеты', fate: null, next: null },
  ]
  const learners = [
    learner('stays on', 9, '9 А'),
    learner('leaves after the ninth', 9, '9 А'),
    learner('repeats', 9, '9 А'),
    learner('finishes', 11, '11 А'),
    learner('undecided', null, 'Кадеты'),
    learner('decided alone', null, 'Кадеты'),
  ]
  const exceptions = new Map<string, Fate>([
    ['leaves after the ninth', 'graduates'],
    ['repeats', 'stays'],
    ['decided alone', 'graduates'],
  ])
  expect(
    stepsOf(learners, classes, exceptions).map(({ personId, fate, next }) => [personId, fate, next?.title]),
  ).toEqual([
    ['stays on', 'up', '10 А'],
    ['leaves after the ninth', 'graduates', undefined],
    ['repeats', 'stays', '9 А'],
    ['finishes', 'graduates', undefined],
    ['decided alone', 'graduates', undefined],
  ])
})
