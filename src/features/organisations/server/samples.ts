import type { Samples } from '#server/testing/samples.ts'

export const samples: Samples = {
  'organisations.show': () => ({}),
  'organisations.change': () => ({ version: 1, phone: '+7 900 000-00-00' }),
  'organisations.list': () => ({}),
  'organisations.inviteOrganisation': () => ({ note: 'Школа № 3' }),
}
