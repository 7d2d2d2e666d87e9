import { refused, type Samples } from '#server/testing/samples.ts'

export const samples: Samples = {
  'appointments.list': () => ({}),
  'appointments.appoint': refused({ personnel: 'gives-more-than-own' }, (organisation) => ({
    personId: organisation.pedagogues[2]?.personId,
    roleCode: 'council-member',
    startedOn: '2026-10-05',
  })),
  'appointments.change': refused({ personnel: 'gives-more-than-own' }, (organisation) => ({
    id: organisation.appointmentId,
    version: 1,
    startedOn: '2026-08-31',
    orderNumber: '44-од',
  })),
  'appointments.end': refused({ personnel: 'gives-more-than-own' }, (organisation) => ({
    id: organisation.appointmentId,
    version: 1,
    endedOn: '2026-12-31',
  })),
  'appointments.correct': refused({ personnel: 'gives-more-than-own' }, (organisation) => ({
    id: organisation.appointmentId,
    version: 1,
  })),
  'appointments.addRole': refused({ personnel: 'gives-more-than-own' }, () => ({
    title: 'Тьютор',
    permissionSet: 'specialist',
  })),
  'appointments.retireRole': (organisation) => ({ code: organisation.ownRoleCode }),
}
