import { expect, test } from 'vitest'
import { staffHeadings } from '../headings/staffHeadings.ts'
import { studentHeadings } from '../headings/studentHeadings.ts'
import { isPrivateHeading } from './privateHeading.ts'

test.each([
  'Паспорт',
  'Паспортные данные',
  'ПАСПОРТ: серия, номер',
  'Серия',
  'Серия и номер',
  'Номер документа',
  'Документ, удостоверяющий личность',
  'Свидетельство о рождении',
  'Кем выдан',
  'Дата выдачи',
  'СНИЛС',
  'С Н И Л С',
  'ИНН',
  'И.Н.Н.',
  'Адрес',
  'Домашний адрес',
  'Почтовый адрес',
  'Адрес регистрации',
  'Прописка',
  'Место жительства',
  'Место рождения',
  'Полис ОМС',
  'Лицевой счёт',
  'Расчётный счет',
  'Диагноз',
  'Группа здоровья',
  'Состояние здоровья',
  'ОВЗ',
  'Инвалидность',
  'Мед. справка',
  'Гражданство',
  'Национальность',
  'Учёт (КДН, ПДН)',
])('«%s» is neither read nor kept', (heading) => {
  expect(isPrivateHeading(heading)).toBe(true)
})

test('no heading that the program reads is private', () => {
  const readable = [...Object.values(staffHeadings), ...Object.values(studentHeadings)].flat()
  expect(readable.filter(isPrivateHeading)).toEqual([])
})

test.each([
  'Адрес эл. почты',
  'E-mail адрес',
  'Преподаваемый предмет',
  'Размер халата',
  'Кабинет',
  'Примечание',
  'За счёт бюджета',
  'Курсы повышения квалификации',
])('«%s» may be read', (heading) => {
  expect(isPrivateHeading(heading)).toBe(false)
})
