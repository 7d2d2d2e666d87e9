import { describe, expect, test } from 'vitest'
import { readBirthYear, readCategory, readEmail, readHiringDay, readPhone, readText } from './cells.ts'
import { readSeniority } from './seniority.ts'

const today = '2026-11-20'

describe('seniority is whole years', () => {
  test.each([
    ['5', 5],
    ['5 лет', 5],
    ['1 год', 1],
    ['2 года', 2],
    ['12,5', 12],
    ['12.5 лет', 12],
    ['3 г. 2 мес.', 3],
    ['3г.11м.', 3],
    ['3 года и 11 месяцев', 3],
    ['12 л. 3 м. 5 д.', 12],
    ['11 мес.', 0],
    ['14 мес.', 1],
    ['менее года', 0],
    ['Менее 1 года', 0],
    ['до года', 0],
    ['нет', 0],
    ['более 20 лет', 20],
    ['5\u00A0лет', 5],
    ['много', null],
    ['5 6 7', null],
    ['с 2015 года', null],
    ['15/12', null],
    ['', null],
  ])('«%s» → %s', (text, years) => {
    expect(readSeniority(text)).toBe(years)
  })
})

test.each([
  ['01.09.2015', '2015-09-01'],
  ['1.9.15', '2015-09-01'],
  ['01.09.85', '1985-09-01'],
  ['01.09.26', '2026-09-01'],
  ['2015-09-01', '2015-09-01'],
  ['1 сентября 2015 г.', '2015-09-01'],
  ['с 01.09.2015', '2015-09-01'],
  [{ date: '2015-09-01' }, '2015-09-01'],
  [42248, '2015-09-01'],
  [null, null],
  ['-', null],
])('hired on %j is the day %s', (cell, day) => {
  expect(readHiringDay(cell, today)).toEqual({ value: day })
})

test.each([
  [1980, 1980],
  ['1980', 1980],
  ['1980 г.', 1980],
  ['1980 г.р.', 1980],
  ['12.03.1980', 1980],
  ['12.03.80', 1980],
  ['12.03.07', 2007],
  [{ date: '1980-03-12' }, 1980],
  [29292, 1980],
  [null, null],
])('of the birth %j only the year %s is kept', (cell, year) => {
  expect(readBirthYear(cell, today)).toEqual({ value: year })
})

test.each([
  ['высшая', 'highest'],
  ['Высшая, 12.03.2024', 'highest'],
  ['ВКК', 'highest'],
  ['первая', 'first'],
  ['1 кв. категория', 'first'],
  ['I', 'first'],
  ['II', 'second'],
  ['СЗД', 'suitable'],
  ['Соответствие занимаемой должности', 'suitable'],
  ['педагог-наставник', 'mentor'],
  ['педагог-методист', 'methodist'],
  ['б/к', 'none'],
  ['нет', 'none'],
  ['без категории', 'none'],
  ['-', null],
])('category «%s» is %s', (text, category) => {
  expect(readCategory(text)).toEqual({ value: category })
})

test.each([
  ['8 (912) 345-67-89', '+79123456789'],
  ['+7 912 345 67 89', '+79123456789'],
  [89123456789, '+79123456789'],
  [9123456789, '+79123456789'],
  ['2-34-56', '23456'],
  ['тел. 8-912-345-67-89, 2-34-56', '+79123456789, 23456'],
  ['нет', null],
])('phone %j is %s', (cell, phone) => {
  expect(readPhone(cell)).toEqual({ value: phone })
})

test('an address of mail is kept in small letters', () => {
  expect(readEmail('A.Berezkina@Example.ORG')).toEqual({ value: 'a.berezkina@example.org' })
  expect(readEmail('a@b.ru, c@d.ru')).toHaveProperty('fault')
})

test('a text stands on one line; dashes and «нет» are nothing', () => {
  expect(readText('учитель\n  физики\u00A0и астрономии ')).toEqual({ value: 'учитель физики и астрономии' })
  expect(readText(' — ')).toEqual({ value: null })
  expect(readText('нет')).toEqual({ value: null })
  expect(readText(7)).toEqual({ value: '7' })
})
