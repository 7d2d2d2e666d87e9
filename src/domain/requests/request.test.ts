import { describe, expect, test } from 'vitest'
import {
  type CorrectedAct,
  type RequestDays,
  stateOfRequest,
  whyNotCorrect,
  whyNotResolve,
  whyNotTake,
} from './request.ts'

const today = '2026-10-05'
const open: RequestDays = { openedOn: '2026-09-10', takenOn: null, resolvedOn: null }
const inWork: RequestDays = { ...open, takenOn: '2026-09-20' }
const resolved: RequestDays = { ...inWork, resolvedOn: '2026-10-01' }
const resolvedAlone: RequestDays = { ...open, resolvedOn: '2026-10-01' }

test('the days of a request say its state', () => {
  expect([open, inWork, resolved, resolvedAlone].map(stateOfRequest)).toEqual([
    'open',
    'in-work',
    'resolved',
    'resolved',
  ])
})

describe('a request is taken into work once, between its opening and today', () => {
  test.each([
    [open, '2026-09-10', null],
    [open, today, null],
    [open, '2026-09-09', 'day-before-opening'],
    [open, '2026-10-06', 'day-in-future'],
    [inWork, today, 'request-in-work'],
    [resolved, today, 'request-resolved'],
  ])('%o on %s: %s', (request, day, refusal) => {
    expect(whyNotTake(request, day, today)).toBe(refusal)
  })
})

describe('a request ends once, not before it was taken, and may end untaken', () => {
  test.each([
    [inWork, '2026-09-20', null],
    [open, today, null],
    [inWork, '2026-09-19', 'day-before-opening'],
    [open, '2026-09-09', 'day-before-opening'],
    [inWork, '2026-10-06', 'day-in-future'],
    [resolvedAlone, today, 'request-resolved'],
  ])('%o on %s: %s', (request, day, refusal) => {
    expect(whyNotResolve(request, day, today)).toBe(refusal)
  })
})

describe('what was recorded by mistake is taken back, the latest step first', () => {
  test.each<[CorrectedAct, RequestDays, string | null]>([
    ['opening', open, null],
    ['opening', inWork, 'request-in-work'],
    ['opening', resolvedAlone, 'request-resolved'],
    ['taking', inWork, null],
    ['taking', open, 'request-not-in-work'],
    ['taking', resolved, 'request-resolved'],
    ['resolving', resolved, null],
    ['resolving', inWork, 'request-not-resolved'],
  ])('%s of %o: %s', (act, request, refusal) => {
    expect(whyNotCorrect(act, request)).toBe(refusal)
  })
})
