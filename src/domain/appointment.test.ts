import { expect, test } from 'vitest'
import { permissionsOf } from './access.ts'
import {
  type AppointmentFacts,
  isAppointmentInForce,
  warningsOfCurator,
  whyNotAppoint,
  whyNotEnd,
} from './appointment.ts'

const head: AppointmentFacts = {
  personId: 'h',
  roleCode: 'head',
  permissionSet: 'head',
  startedOn: '2020-09-01',
  endedOn: null,
}
const curator: AppointmentFacts = {
  ...head,
  personId: 'c',
  roleCode: 'curator',
  permissionSet: 'curator',
  startedOn: '2025-09-01',
}
const observer: AppointmentFacts = { ...head, personId: 'o', roleCode: 'council-member', permissionSet: 'observer' }

test('an appointment is in force from its first to its last day, both inclusive', () => {
  const year = { startedOn: '2026-09-01', endedOn: '2027-05-31' }
  expect(
    ['2026-08-31', '2026-09-01', '2027-05-31', '2027-06-01'].map((day) => isAppointmentInForce(year, day)),
  ).toEqual([false, true, true, false])
  expect(isAppointmentInForce({ startedOn: '2026-09-01', endedOn: null }, '2040-01-01')).toBe(true)
})

test('nobody gives another more than they may themselves', () => {
  expect(whyNotAppoint('curator', permissionsOf(['head']))).toBeNull()
  expect(whyNotAppoint('observer', permissionsOf(['personnel']))).toBeNull()
  expect(whyNotAppoint('head', permissionsOf(['personnel']))).toBe('gives-more-than-own')
  expect(whyNotAppoint('observer', permissionsOf(['deputy']))).toBe('may-not-appoint')
})

test('an organisation always keeps somebody who can appoint', () => {
  expect(whyNotEnd(curator, [head, curator, observer], '2026-10-05')).toBeNull()
  expect(whyNotEnd(head, [head, observer], '2026-10-05')).toBe('last-who-appoints')
  expect(whyNotEnd(head, [head, { ...curator, endedOn: '2026-10-05' }], '2026-10-05')).toBe('last-who-appoints')
  expect(whyNotEnd(head, [head, { ...curator, endedOn: '2026-12-31' }], '2026-10-05')).toBeNull()
  expect(whyNotEnd(observer, [head, observer], '2026-10-05')).toBeNull()
})

test('an appointment does not end before it starts', () => {
  expect(whyNotEnd(curator, [head, curator], '2025-08-31')).toBe('period-ends-before-start')
})

test('more or fewer than one acting curator, or one without an order, is warned about (rule 3)', () => {
  const ordered = { ...curator, orderNumber: '12-од' }
  const today = '2026-10-05'
  expect(warningsOfCurator([ordered], today)).toEqual([])
  expect(warningsOfCurator([], today)).toEqual([{ roleCode: 'curator', warning: 'nobody' }])
  expect(warningsOfCurator([{ ...ordered, endedOn: '2026-10-04' }], today)).toEqual([
    { roleCode: 'curator', warning: 'nobody' },
  ])
  expect(warningsOfCurator([ordered, { ...ordered, personId: 'd' }], today)).toEqual([
    { roleCode: 'curator', warning: 'several' },
  ])
  expect(warningsOfCurator([{ ...ordered, orderNumber: null }], today)).toEqual([
    { roleCode: 'curator', warning: 'without-order' },
  ])
})
