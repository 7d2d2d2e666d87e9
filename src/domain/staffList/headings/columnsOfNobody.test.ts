import { expect, test } from 'vitest'
import { columnsOfNobody } from './columnsOfNobody.ts'
import type { ListField } from './fields.ts'

const lost = (...fields: (ListField | null)[]) =>
  columnsOfNobody(fields.map((field) => ({ field }))).map(({ field }) => field)

test('a phone or a relation without a column of the name is nobody’s', () => {
  expect(lost('fullName', 'motherPhone', 'phone', null)).toEqual(['motherPhone'])
  expect(lost('fullName', 'guardianRelation', 'guardianPhone')).toEqual(['guardianRelation', 'guardianPhone'])
  expect(lost('fullName', 'mother', 'motherPhone', 'fatherPhone')).toEqual(['fatherPhone'])
})

test('with the name it is read', () => {
  expect(lost('fullName', 'mother', 'motherPhone', 'guardian', 'guardianPhone', 'guardianRelation')).toEqual([])
})
