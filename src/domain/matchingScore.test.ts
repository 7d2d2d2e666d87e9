import { describe, expect, test } from 'vitest'
import { fitOf, fitsForm, type MenteeProfile, type MentorProfile, obstaclesBetween } from './matchingScore.ts'

const teachers = [{ mentorKind: 'pedagogue', menteeKind: 'pedagogue' }]
const person = { personKind: 'pedagogue', subject: null, association: null, consented: true, approved: true }
const mentee: MenteeProfile = {
  ...person,
  personId: 'e',
  humanId: 'human-e',
  isMinor: false,
  keptApart: [],
  requests: [
    { topicCode: 'teaching-methods', level: 2 },
    { topicCode: 'digital-tools', level: 3 },
  ],
}
const mentor: MentorProfile = {
  ...person,
  personId: 'm',
  humanId: 'human-m',
  competences: [{ topicCode: 'teaching-methods', level: 3 }],
  capacity: 2,
  taken: 1,
  cleared: true,
}

describe('what stands between a mentee and a mentor', () => {
  test.each<[string, Partial<MenteeProfile>, Partial<MentorProfile>, string[]]>([
    ['nothing', {}, {}, []],
    ['the mentee gave no consent', { consented: false }, {}, ['mentee-gave-no-consent']],
    ['the mentor gave no consent', {}, { consented: false }, ['mentor-gave-no-consent']],
    ['a mentee not yet approved', { approved: false }, {}, ['mentee-not-approved']],
    ['a mentor not yet approved', {}, { approved: false }, ['mentor-not-approved']],
    ['one human under two records', { humanId: 'human-m' }, {}, ['same-person']],
    ['one of them does not want the other', { keptApart: ['m'] }, {}, ['kept-apart']],
    ['somebody else is not wanted', { keptApart: ['x'] }, {}, []],
    [
      'an adult from outside without the certificate and a minor',
      { isMinor: true },
      { cleared: false },
      ['mentor-not-cleared'],
    ],
    ['the same adult and another adult', {}, { cleared: false }, []],
    ['a pupil among teachers', { personKind: 'student' }, {}, ['no-form-fits']],
    ['no request met', {}, { competences: [{ topicCode: 'digital-tools', level: 2 }] }, ['no-request-met']],
    ['no request left', { requests: [] }, {}, ['no-request-met']],
    [
      'a request without difficulty',
      { requests: [{ topicCode: 'teaching-methods', level: 0 }] },
      {},
      ['no-request-met'],
    ],
    ['no place left', {}, { taken: 2 }, ['mentor-full']],
    ['more pairs than places', {}, { taken: 3 }, ['mentor-full']],
    ['two at once', { consented: false }, { taken: 2 }, ['mentee-gave-no-consent', 'mentor-full']],
  ])('%s', (_case, ofMentee, ofMentor, expected) => {
    expect(obstaclesBetween({ ...mentee, ...ofMentee }, { ...mentor, ...ofMentor }, teachers)).toEqual(expected)
  })
})

test('points follow the share of the requests that the mentor reaches, harder ones counting for more', () => {
  expect(fitOf(mentee, mentor)).toEqual({
    score: 320,
    met: [{ topicCode: 'teaching-methods', level: 2, mentorLevel: 3 }],
    partly: [],
    unmet: [{ topicCode: 'digital-tools', level: 3 }],
    near: null,
  })
  const both = [...mentor.competences, { topicCode: 'digital-tools', level: 3 }]
  expect(fitOf(mentee, { ...mentor, competences: both }).score).toBe(800)
  const half = [{ topicCode: 'teaching-methods', level: 1 }]
  expect(fitOf(mentee, { ...mentor, competences: half })).toMatchObject({
    score: 160,
    met: [],
    partly: [{ mentorLevel: 1 }],
  })
})

test('the same subject counts for more than the same association, however they are typed', () => {
  const physicist = { ...mentee, subject: ' Физика ', association: 'МО учёных' }
  expect(fitOf(physicist, { ...mentor, subject: 'физика' })).toMatchObject({ near: 'subject', score: 520 })
  expect(fitOf(physicist, { ...mentor, association: 'мо  ученых' })).toMatchObject({ near: 'association', score: 420 })
  const both = { ...mentor, subject: 'Физика', association: 'МО учёных' }
  expect(fitOf(physicist, both)).toMatchObject({ near: 'subject', score: 520 })
  expect(fitOf({ ...mentee, subject: '' }, { ...mentor, subject: '' }).near).toBeNull()
})

test('a perfect fit has exactly 1000 points', () => {
  const same = { ...mentor, subject: 'Химия', competences: mentee.requests.map((each) => ({ ...each, level: 3 })) }
  expect(fitOf({ ...mentee, subject: 'химия' }, same).score).toBe(1000)
})

test('facts that must never count change nothing', () => {
  const described = { ...mentor, sex: 'f', birthYear: 1960, experienceYears: 40, nationality: 'any', family: 'any' }
  expect(fitOf(mentee, described)).toEqual(fitOf(mentee, mentor))
})

test('a head may be the mentor of a pedagogue in both forms; an own form fits everybody', () => {
  expect(fitsForm({ mentorKind: 'head', menteeKind: 'pedagogue' }, 'head', 'pedagogue')).toBe(true)
  expect(fitsForm({ mentorKind: 'head', menteeKind: 'pedagogue' }, 'pedagogue', 'pedagogue')).toBe(false)
  expect(fitsForm({ mentorKind: 'pupil', menteeKind: 'pupil' }, 'student', 'student')).toBe(true)
  expect(fitsForm({ mentorKind: 'employer', menteeKind: 'student' }, 'partner', 'student')).toBe(true)
  expect(fitsForm(null, 'staff', 'student')).toBe(true)
})
