import { expect, test } from 'vitest'
import { type SupportCase, whyNotCloseSupport, whyNotHandOver, whyNotOpenSupport } from './support.ts'

const today = '2026-10-05'
const person = { id: 'mentee', leftOn: null }
const psychologist = { id: 'psychologist', isPsychologist: true }
const running: SupportCase = {
  personId: 'mentee',
  specialistId: 'psychologist',
  openedOn: '2026-09-10',
  closedOn: null,
}

const opening = { person, specialist: psychologist, open: [] }

test.each([
  ['for anybody, from today or earlier', opening, today, null],
  ['not ahead', opening, '2026-10-06', 'day-in-future'],
  ['of who left before', { ...opening, person: { ...person, leftOn: '2026-09-30' } }, today, 'person-has-left'],
  ['of who leaves later', { ...opening, person: { ...person, leftOn: '2026-10-30' } }, today, null],
  ['nobody supports themselves', { ...opening, person: { ...person, id: 'psychologist' } }, today, 'own-specialist'],
  [
    'by a psychologist only',
    { ...opening, specialist: { ...psychologist, isPsychologist: false } },
    today,
    'not-a-psychologist',
  ],
  ['once by one specialist', { ...opening, open: [running] }, today, 'already-supported'],
  ['again after it was closed', { ...opening, open: [{ ...running, closedOn: '2026-09-20' }] }, today, null],
  ['beside another specialist', { ...opening, open: [{ ...running, specialistId: 'other' }] }, today, null],
])('support is opened %s', (_words, given, on, expected) => {
  expect(whyNotOpenSupport(given, on, today)).toBe(expected)
})

test.each([
  ['on the day it began', running, '2026-09-10', null],
  ['not before it began', running, '2026-09-09', 'period-ends-before-start'],
  ['not ahead', running, '2026-10-06', 'day-in-future'],
  ['not twice', { ...running, closedOn: '2026-09-20' }, today, 'support-closed'],
])('support is closed %s', (_words, given, on, expected) => {
  expect(whyNotCloseSupport(given, on, today)).toBe(expected)
})

const other = { id: 'other', isPsychologist: true }

test.each([
  ['to another psychologist', { given: running, to: other, open: [running] }, null],
  ['not to who has it', { given: running, to: psychologist, open: [running] }, 'already-supported'],
  [
    'not to who supports the person already',
    { given: running, to: other, open: [running, { ...running, specialistId: 'other' }] },
    'already-supported',
  ],
  [
    'not to who is no psychologist',
    { given: running, to: { ...other, isPsychologist: false }, open: [running] },
    'not-a-psychologist',
  ],
  [
    'not to the person supported',
    { given: running, to: { ...other, id: 'mentee' }, open: [running] },
    'own-specialist',
  ],
  ['not after it was closed', { given: { ...running, closedOn: '2026-09-20' }, to: other, open: [] }, 'support-closed'],
])('support is handed over %s', (_words, handing, expected) => {
  expect(whyNotHandOver(handing, today, today)).toBe(expected)
})
