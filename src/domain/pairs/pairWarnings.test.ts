import { expect, test } from 'vitest'
import { type PlannedPair, usualTerm, warningsOfPair } from './pairWarnings.ts'

const traditional = { code: 'traditional', monthsFrom: 3, monthsTo: 12 }
const planned: PlannedPair = {
  term: { fromOn: '2026-10-05', toOn: '2027-05-31' },
  kinds: [traditional],
  topics: 1,
  mentor: { load: 1, capacity: 2, experienceYears: 20 },
  mentee: { experienceYears: 1 },
}
const names = (changes: Partial<PlannedPair>) => warningsOfPair({ ...planned, ...changes }).map((each) => each.warning)

test('nothing to warn of in a usual pair', () => {
  expect(warningsOfPair(planned)).toEqual([])
})

test.each([
  ['2026-09-01', '2026-11-29', ['term-shorter']],
  ['2026-09-01', '2026-11-30', []],
  ['2026-09-01', '2027-08-31', []],
  ['2026-09-01', '2027-09-01', ['term-longer']],
])('a traditional pair lasts 3 to 12 months: %s – %s', (fromOn, toOn, expected) => {
  expect(names({ term: { fromOn, toOn } })).toEqual(expected)
})

test('each kind is judged by its own figures', () => {
  const term = { fromOn: '2026-09-01', toOn: '2026-09-30' }
  expect(warningsOfPair({ ...planned, term, kinds: [{ code: 'speed', monthsFrom: null, monthsTo: null }] })).toEqual([])
  expect(warningsOfPair({ ...planned, term })).toEqual([
    { warning: 'term-shorter', kindCode: 'traditional', months: 3 },
  ])
})

test('a load above what the mentor takes is told with both figures', () => {
  expect(warningsOfPair({ ...planned, mentor: { ...planned.mentor, load: 3 } })).toEqual([
    { warning: 'above-capacity', load: 3, capacity: 2 },
  ])
  expect(names({ mentor: { ...planned.mentor, load: 2 } })).toEqual([])
  expect(names({ mentor: { ...planned.mentor, load: 9, capacity: null } })).toEqual([])
})

test('seniority is no criterion where the kind is reverse', () => {
  const junior = { mentor: { ...planned.mentor, experienceYears: 2 }, mentee: { experienceYears: 30 } }
  expect(names(junior)).toEqual(['less-experienced'])
  expect(names({ ...junior, kinds: [{ code: 'reverse', monthsFrom: null, monthsTo: null }] })).toEqual([])
  expect(names({ ...junior, mentee: { experienceYears: null } })).toEqual([])
})

test('a group has two mentees or more, and a pair has a topic', () => {
  const group = { code: 'group', monthsFrom: null, monthsTo: null }
  expect(names({ kinds: [group] })).toEqual(['group-of-one'])
  expect(names({ kinds: [group], mentor: { ...planned.mentor, load: 2 } })).toEqual([])
  expect(names({ topics: 0 })).toEqual(['no-topic'])
})

test.each([
  ['2026-09-01', '2027-05-31'],
  ['2027-05-31', '2027-05-31'],
  ['2027-06-01', '2028-05-31'],
  ['2027-08-31', '2028-05-31'],
])('the usual term lasts to the end of May: from %s to %s', (today, toOn) => {
  expect(usualTerm(today)).toEqual({ fromOn: today, toOn })
})
