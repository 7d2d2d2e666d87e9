import { describe, expect, test } from 'vitest'
import { fateAtLeaving, whyNotReturn } from './leaving.ts'

describe('a leaving on 31 August', () => {
  test.each([
    ['ends what has no end', '2025-09-01', null, 'ends'],
    ['cuts what would last longer', '2025-09-01', '2027-05-31', 'ends'],
    ['ends what began on the last day', '2026-08-31', null, 'ends'],
    ['leaves alone what ended before', '2025-09-01', '2026-05-31', 'over'],
    ['leaves alone what ends on the last day', '2025-09-01', '2026-08-31', 'over'],
    ['does not end what begins later', '2026-09-01', null, 'ahead'],
  ])('%s', (_rule, from, to, fate) => {
    expect(fateAtLeaving({ from, to }, '2026-08-31')).toBe(fate)
  })
})

describe('a return', () => {
  test.each([
    ['from the day after the last one', '2026-06-30', '2026-07-01', null],
    ['not on the last day itself: it was not interrupted', '2026-06-30', '2026-06-30', 'returns-before-leaving'],
    ['not before it', '2026-06-30', '2026-01-01', 'returns-before-leaving'],
    ['not of somebody who has not left', null, '2026-09-01', 'changed-meanwhile'],
    ['not in advance', '2026-06-30', '2026-10-06', 'day-in-future'],
    ['on this very day', '2026-06-30', '2026-10-05', null],
  ])('%s', (_rule, leftOn, returnedOn, reason) => {
    expect(whyNotReturn(leftOn, returnedOn, '2026-10-05')).toBe(reason)
  })
})
