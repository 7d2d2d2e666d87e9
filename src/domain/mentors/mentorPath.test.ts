import { describe, expect, test } from 'vitest'
import { whyNotInterview } from './interview.ts'
import { type PathFacts, pathOf } from './mentorPath.ts'
import { originOf } from './origin.ts'

const today = '2026-10-05'
const facts: PathFacts = {
  enteredOn: '2026-09-10',
  endedOn: null,
  approvedOn: null,
  sheetOn: null,
  competences: 0,
  interviews: [],
  consent: 'missing',
  clearance: 'not-needed',
}
const states = (given: Partial<PathFacts>) =>
  Object.fromEntries(pathOf({ ...facts, ...given }, today).map(({ code, state }) => [code, state]))

describe('the path of a mentor into the bank', () => {
  test('of a new candidate only the consent is demanded before the approval', () => {
    expect(states({})).toEqual({
      questionnaire: 'advised',
      competences: 'advised',
      interview: 'advised',
      consent: 'missing',
      approval: 'missing',
    })
    expect(pathOf(facts, today).at(-1)?.whyNot).toBe('consent-missing')
  })

  test('with the consent the head may approve, whatever else is still to come', () => {
    expect(states({ consent: 'given' })).toMatchObject({ interview: 'advised', consent: 'done', approval: 'ready' })
  })

  test('the latest talk counts', () => {
    const first = { heldOn: '2026-09-12', outcome: 'postponed' as const }
    const second = { heldOn: '2026-09-20', outcome: 'recommended' as const }
    expect(states({ interviews: [second, first] })).toMatchObject({ interview: 'done' })
    expect(states({ interviews: [second, { ...first, heldOn: '2026-09-25' }] })).toMatchObject({ interview: 'advised' })
  })

  test('who comes from outside shows the certificate; without it the entry is warned of, not stopped', () => {
    expect(states({ clearance: 'missing', consent: 'given' })).toMatchObject({
      clearance: 'advised',
      approval: 'ready',
    })
    expect(states({ clearance: 'marked' })).toMatchObject({ clearance: 'done' })
  })

  test('an approved mentor whose consent is gone stays approved, and the consent is missing', () => {
    expect(states({ approvedOn: '2026-09-15', consent: 'withdrawn' })).toMatchObject({
      consent: 'missing',
      approval: 'done',
    })
  })
})

describe('a talk with a candidate', () => {
  const candidate = { personId: 'c', endedOn: null }
  test.each([
    ['held today', candidate, today, ['head'], null],
    ['held before entering', candidate, '2026-01-01', ['head'], null],
    ['held tomorrow', candidate, '2026-10-06', ['head'], 'day-in-future'],
    ['held by the candidate alone', candidate, today, ['c'], 'interview-by-candidate'],
    ['with somebody who has left the bank', { ...candidate, endedOn: today }, today, ['head'], 'entry-ended'],
  ])('%s', (_case, who, heldOn, participants, expected) => {
    expect(whyNotInterview(who, { heldOn, participants }, today)).toBe(expected)
  })
})

test('origins of mentors follow the kind of person', () => {
  const kinds = ['pedagogue', 'head', 'staff', 'student', 'university-student', 'parent', 'partner', 'graduate']
  expect(kinds.map(originOf)).toEqual([
    'pedagogue',
    'pedagogue',
    'pedagogue',
    'student',
    'student',
    'parent',
    'partner',
    'graduate',
  ])
  expect(() => originOf('cat')).toThrow()
})
