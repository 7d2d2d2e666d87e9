import { expect, test } from 'vitest'
import { isOpenToItsTwo } from './ownPart.ts'

const today = '2026-10-05'
const agreed = {
  confirmedOn: { mentor: '2026-09-20', mentee: '2026-09-20', curator: '2026-09-21' },
  fixed: null,
  withdrawnOn: null,
  endsOn: '2027-05-31',
}

test.each([
  ['agreed by all three', agreed, true],
  ['on its last day', { ...agreed, endsOn: today }, true],
  ['over', { ...agreed, endsOn: '2026-10-04' }, false],
  ['only proposed', { ...agreed, confirmedOn: {} }, false],
  ['not yet agreed by the mentee', { ...agreed, confirmedOn: { mentor: '2026-09-20', curator: '2026-09-21' } }, false],
  ['set aside', { ...agreed, withdrawnOn: '2026-10-01' }, false],
  ['fixed by an order', { ...agreed, fixed: { fromOn: '2026-10-01', toOn: '2027-05-31' } }, true],
  ['fixed ahead', { ...agreed, fixed: { fromOn: '2026-11-01', toOn: '2027-05-31' } }, true],
  [
    'ended by the order, whatever was planned',
    { ...agreed, fixed: { fromOn: '2026-09-01', toOn: '2026-10-04' } },
    false,
  ],
])('a pair that is %s: its two see each other – %s', (_words, pair, expected) => {
  expect(isOpenToItsTwo(pair, today)).toBe(expected)
})
