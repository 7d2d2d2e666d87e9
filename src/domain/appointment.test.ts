import { describe, expect, test } from 'vitest'
import { type PermissionSet, permissionsOf } from './access.ts'
import {
  type AppointmentFacts,
  isAppointmentInForce,
  warningsOfCurator,
  whyNotAppoint,
  whyNotEnd,
  whyNotLeave,
} from './appointment.ts'

const head: AppointmentFacts = {
  personId: 'h',
  roleCode: 'head',
  permissionSet: 'head',
  startedOn: '2020-09-01',
  endedOn: null,
  leftOn: null,
  signsIn: true,
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

const secretary: AppointmentFacts = { ...head, personId: 's', roleCode: 'secretary', permissionSet: 'personnel' }
const deputy: AppointmentFacts = { ...head, personId: 'd', roleCode: 'deputy', permissionSet: 'deputy' }
const today = '2026-10-05'

describe('an organisation always keeps somebody who can appoint a head', () => {
  test.each<[string, AppointmentFacts[], string | null]>([
    ['a curator', [curator, observer], null],
    ['nobody', [observer], 'last-who-appoints'],
    ['a secretary, who may appoint neither head nor curator', [secretary], 'last-who-appoints'],
    ['a curator who ends on the same day', [{ ...curator, endedOn: today }], 'last-who-appoints'],
    ['a curator who ends later', [{ ...curator, endedOn: '2026-12-31' }], null],
    ['a curator who begins on the morning after', [{ ...curator, startedOn: '2026-10-06' }], 'last-who-appoints'],
    ['a head of next year', [{ ...head, personId: 'n', startedOn: '2027-09-01' }], 'last-who-appoints'],
    ['a curator who leaves on the same day', [{ ...curator, leftOn: today }], 'last-who-appoints'],
    ['a curator who has left', [{ ...curator, leftOn: '2026-10-01' }], 'last-who-appoints'],
    ['a curator who cannot sign in', [{ ...curator, signsIn: false }], 'last-who-appoints'],
    ['a curator who leaves later', [{ ...curator, leftOn: '2026-12-31' }], null],
    ['a coordinator of the municipality', [{ ...curator, permissionSet: 'municipalCoordinator' }], null],
  ])('ending the head leaves %s', (_case, others, reason) => {
    expect(whyNotEnd(head, [head, ...others], today, today)).toBe(reason)
    expect(
      whyNotLeave(
        { personId: 'h', leftOn: today, appointments: [head, ...others], today },
        permissionsOf(['municipalCoordinator']),
      ),
    ).toBe(reason)
  })

  test('an end entered for an earlier day is judged as of today', () => {
    const since = { ...curator, startedOn: '2026-10-01' }
    expect(whyNotEnd(head, [head, since], '2026-09-01', today)).toBeNull()
    expect(whyNotEnd(head, [head, { ...curator, endedOn: '2026-10-02' }], '2026-09-01', today)).toBe(
      'last-who-appoints',
    )
  })

  test('who may appoint no head may always go', () => {
    expect(whyNotEnd(observer, [head, observer], today, today)).toBeNull()
    expect(whyNotEnd(secretary, [secretary], today, today)).toBeNull()
  })
})

describe('a leaving is recorded by who may as much as the person', () => {
  const appointments = [head, curator, secretary, deputy, observer]
  test.each<[string, string, string[]]>([
    ['deputy', 'deputy', ['h', 'c', 's']],
    ['secretary', 'personnel', ['h', 'c', 'd']],
    ['curator', 'curator', []],
  ])('a %s may not record that of', (_who, set, refused) => {
    const own = permissionsOf([set as PermissionSet])
    const why = (personId: string) => whyNotLeave({ personId, leftOn: today, appointments, today }, own)
    expect(['h', 'c', 's', 'd', 'o', 'nobody'].filter((id) => why(id) === 'leaving-of-who-may-more')).toEqual(refused)
  })

  test('what ended before today counts no more', () => {
    const ended = { ...head, endedOn: '2026-10-04' }
    const leaving = { personId: 'h', leftOn: today, appointments: [ended, curator], today }
    expect(whyNotLeave(leaving, permissionsOf(['deputy']))).toBeNull()
  })
})

test('an appointment does not end before it starts', () => {
  expect(whyNotEnd(curator, [head, curator], '2025-08-31', today)).toBe('period-ends-before-start')
})

test('more or fewer than one acting curator, or one without an order, is warned about (rule 3)', () => {
  const ordered = { ...curator, orderNumber: '12-од' }
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
