import { expect, test } from 'vitest'
import type { AppointmentFacts } from './appointment.ts'
import { whyNotChange } from './changedAppointment.ts'

const today = '2026-10-05'
const head: AppointmentFacts = {
  personId: 'h',
  roleCode: 'head',
  permissionSet: 'head',
  startedOn: '2026-09-01',
  endedOn: null,
  leftOn: null,
  signsIn: true,
}
const curator: AppointmentFacts = { ...head, personId: 'c', roleCode: 'curator', permissionSet: 'curator' }

const past: AppointmentFacts = { ...head, startedOn: '2025-09-01', endedOn: '2026-05-31' }

test.each([
  ['an earlier beginning never stands in the way', head, [head], ['2021-08-16', null], null],
  ['the last who may appoint begins no later than today', head, [head], ['2026-10-06', null], 'last-who-appoints'],
  ['one of two may begin later', head, [head, curator], ['2026-10-06', null], null],
  ['the last who may appoint gets no last day', head, [head], ['2026-09-01', '2026-12-31'], 'last-who-appoints'],
  ['nothing ends before it begins', head, [head, curator], ['2026-09-01', '2026-08-31'], 'period-ends-before-start'],
  ['what is past gets its true days', past, [past, curator], ['2024-09-01', '2025-05-31'], null],
] as const)('%s', (_, before, all, [startedOn, endedOn], reason) => {
  expect(whyNotChange(before, all, { startedOn, endedOn }, today)).toBe(reason)
})
