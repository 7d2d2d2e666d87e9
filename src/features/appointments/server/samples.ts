import type { Samples } from '#server/testing/samples.ts'

export const samples: Samples = {
  'appointments.list': () => ({}),
  'appointments.appoint': (organisation) => ({
    personId: organisation.pedagogues[2]?.personId,
    roleCode: 'council-member',
    startedOn: '2026-10-05',
  }),
  'appointments.change': (organisation) => ({
    id: organisation.appointmentId,
    version: 1,
    startedOn: '2026-08-31',
    orderNumber: '44-од',
  }),
  'appointments.end': (organisation) => ({ id: organisation.appointmentId, version: 1, endedOn: '2026-12-31' }),
  'appointments.correct': (organisation) => ({ id: organisation.appointmentId, version: 1 }),
  'appointments.addRole': () => ({ title: 'Тьютор', permissionSet: 'specialist' }),
  'appointments.retireRole': (organisation) => ({ code: organisation.ownRoleCode }),
}
