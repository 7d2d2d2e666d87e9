import { expect, test } from 'vitest'
import { countInReport, soundsLikeDiagnosis, whyNotMeasure } from './specialMeasure.ts'

test.each([
  [0, null],
  [1, null],
  [4, null],
  [5, 5],
  [12, 12],
])('of %i people a report tells %s: fewer than five could be recognised', (people, told) => {
  expect(countInReport(people)).toBe(told)
})

test('a measure does not end before it begins', () => {
  expect(whyNotMeasure({ fromOn: '2026-09-01', toOn: '2026-08-31' })).toBe('period-ends-before-start')
  expect(whyNotMeasure({ fromOn: '2026-09-01', toOn: '2026-09-01' })).toBeNull()
  expect(whyNotMeasure({ fromOn: '2026-09-01', toOn: null })).toBeNull()
})

test.each([
  'Диагноз: лёгкая умственная отсталость',
  'ребёнок с ДЦП, нужен пандус',
  'F84.0, занятия с тьютором',
  'ф 70 / Ф70',
  'ЗПР',
  'справка об инвалидности',
  'расстройство аутистического спектра',
])('“%s” sounds like a diagnosis', (text) => {
  expect(soundsLikeDiagnosis(text)).toBe(true)
})

test.each([
  'Индивидуальный учебный план, дополнительный час в неделю',
  'Тьютор на встречах пары',
  'Бесплатный проезд от посёлка',
  'Приказ от 01.09.2026 № 14-од, кабинет 12',
  'Встречи по видеосвязи',
  'Кабинет А12, корпус Б2',
])('“%s” is a measure', (text) => {
  expect(soundsLikeDiagnosis(text)).toBe(false)
})
