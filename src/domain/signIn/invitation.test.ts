import { expect, test } from 'vitest'
import { permissionsOf } from '../access.ts'
import { whyNotInvite } from './invitation.ts'

const curator = permissionsOf(['curator'])
const technical = permissionsOf(['technicalAdministrator'])

test.each([
  ['a curator invites a head', false, ['head'], curator, null],
  ['a curator invites a deputy', false, ['deputy'], curator, null],
  ['a technical administrator invites a participant', false, [], technical, null],
  ['but no curator', false, ['curator'], technical, 'may-more-than-you'],
  ['nor anybody with an appointment', false, ['technicalAdministrator'], technical, 'may-more-than-you'],
  ['nobody invites where it opens another organisation', true, [], curator, 'signs-in-elsewhere'],
] as const)('%s', (_rule, actsElsewhere, permissionSets, own, refusal) => {
  expect(whyNotInvite({ actsElsewhere, permissionSets }, own)).toBe(refusal)
})
