import { describe, expect, test } from 'vitest'
import { approverOf, type EntryToApprove, whyNotApprove, whyNotTakeBackApproval } from './approval.ts'

const today = '2026-10-05'
const candidate: EntryToApprove = {
  side: 'mentor',
  enteredOn: '2026-09-10',
  endedOn: null,
  approvedOn: null,
  consented: true,
}

describe('the head approves a candidate', () => {
  test.each<[string, Partial<EntryToApprove>, string, string | null]>([
    ['with a consent in force', {}, today, null],
    ['without a consent', { consented: false }, today, 'consent-missing'],
    ['a mentee without a consent', { side: 'mentee', consented: false }, today, null],
    ['on a day ahead', {}, '2026-10-06', 'day-in-future'],
    ['on the day of entering', { side: 'mentee' }, '2026-09-10', null],
    ['before entering', { side: 'mentee' }, '2026-09-09', 'approved-before-entered'],
    ['a second time', { approvedOn: '2026-09-20' }, today, 'already-approved'],
    ['who has left the bank', { endedOn: '2026-09-30' }, today, 'entry-ended'],
  ])('%s', (_case, facts, on, expected) => {
    expect(whyNotApprove({ ...candidate, ...facts }, on, today)).toBe(expected)
  })
})

describe('who approves', () => {
  test.each([
    ['the acting head, when nobody is named', ['acting', 'head'], null, { personId: 'acting' }],
    ['another head of that day', ['acting', 'head'], 'head', { personId: 'head' }],
    ['somebody who was no head', ['head'], 'deputy', { refused: 'approver-was-not-head' }],
    ['nobody was head', [], null, { refused: 'nobody-was-head' }],
  ])('%s', (_case, heads, named, expected) => {
    expect(approverOf(heads, named)).toEqual(expected)
  })
})

describe('an approval is taken back', () => {
  const approved = { endedOn: null, approvedOn: '2026-09-20', openPairs: 0 }
  test.each([
    ['while no pair rests on it', {}, null],
    ['not from somebody in a pair', { openPairs: 1 }, 'person-in-pair'],
    ['not from a candidate', { approvedOn: null }, 'not-approved'],
    ['not from a closed entry', { endedOn: '2026-09-30' }, 'entry-ended'],
  ])('%s', (_case, facts, expected) => {
    expect(whyNotTakeBackApproval({ ...approved, ...facts })).toBe(expected)
  })
})
