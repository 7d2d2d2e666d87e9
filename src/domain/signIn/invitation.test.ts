import { expect, test } from 'vitest'
import { permissionsOf } from '../access.ts'
import { whyNotInvite } from './invitation.ts'

const curator = permissionsOf(['curator'])
const technical = permissionsOf(['technicalAdministrator'])

test.each([
  ['a first sign-in is for anybody', null, false, ['head'], technical, null],
  ['a curator renews the sign-in of a deputy', 'belov', false, ['deputy'], curator, null],
  ['a technical administrator renews that of a participant', 'belov', false, [], technical, null],
  ['but not that of the curator', 'belov', false, ['curator'], technical, 'may-more-than-you'],
  ['nobody renews it where it opens another organisation', 'belov', true, [], curator, 'signs-in-elsewhere'],
] as const)('%s', (_rule, login, actsElsewhere, permissionSets, own, refusal) => {
  expect(whyNotInvite({ login, actsElsewhere, permissionSets }, own)).toBe(refusal)
})
