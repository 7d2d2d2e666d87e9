import { expect, test } from 'vitest'
import { type PermissionSet, permissionsOf } from '#domain/access.ts'
import { startOf } from './startOf.ts'

const placeOf = (sets: PermissionSet[]) => ({
  organisationId: 'o',
  shortName: 'Школа № 1',
  kind: 'school',
  permissions: [...permissionsOf(sets)],
  today: '2026-10-05',
  timeZone: 'Europe/Moscow',
  schoolYear: 2026,
})

test('whoever has no appointment begins with the own part, everybody else with the day', () => {
  expect(startOf(placeOf([]))).toBe('/o/o/own')
  for (const set of ['head', 'psychologist', 'associationHead', 'observer', 'technicalAdministrator'] as const) {
    expect(startOf(placeOf([set]))).toBe('/o/o/today')
  }
})
