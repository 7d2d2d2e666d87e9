import { describe, expect, test } from 'vitest'
import {
  effectsOfKind,
  factsKept,
  factsOfKind,
  isEmployee,
  type KindFacts,
  needsClearance,
  personKinds,
  whyNotOfKind,
} from './personKind.ts'

const full: KindFacts = {
  post: 'учитель',
  subject: 'физика',
  association: 'МО точных наук',
  hiredOn: '2024-08-26',
  experienceYears: 2,
  totalExperienceYears: 3,
  category: 'first',
  birthOn: '2009-05-14',
  birthYear: 2009,
  workplace: 'ООО «Заря»',
  clearanceOn: '2026-09-01',
  clearanceLocation: 'папка 4',
}

describe('a card asks what its kind needs', () => {
  test('the full date of birth is asked of students alone', () => {
    expect(personKinds.filter((kind) => factsOfKind(kind).has('birthOn'))).toEqual(['student'])
    expect(personKinds.filter((kind) => factsOfKind(kind).has('class'))).toEqual(['student'])
  })

  test('the workplace and the certificate of no criminal record belong to adults from outside', () => {
    const outside = ['parent', 'partner', 'graduate', 'university-student']
    expect(personKinds.filter(needsClearance)).toEqual(outside)
    expect(personKinds.filter((kind) => factsOfKind(kind).has('workplace'))).toEqual(outside)
    expect(personKinds.filter(isEmployee)).toEqual(['pedagogue', 'head', 'staff'])
  })
})

describe('a change of kind', () => {
  test('a student who becomes a graduate keeps of the birth the year', () => {
    const graduate = factsKept('graduate', { ...full, birthYear: null })
    expect(graduate).toMatchObject({ birthOn: null, birthYear: 2009 })
    expect(factsKept('student', { ...full, birthYear: null })).toMatchObject({ birthOn: '2009-05-14', birthYear: 2009 })
  })

  test.each(personKinds)('a %s keeps nothing that is not asked of them, and of the birth the year', (kind) => {
    const asks = factsOfKind(kind)
    const kept = factsKept(kind, full)
    expect(kept.birthYear).toBe(2009)
    expect(kept.category !== null).toBe(asks.has('category'))
    expect(kept.experienceYears !== null).toBe(asks.has('experience'))
    expect(kept.workplace !== null).toBe(asks.has('workplace'))
    expect(kept.clearanceLocation !== null).toBe(asks.has('clearance'))
    expect(kept.post !== null).toBe(asks.has('post'))
  })

  test('where the certificate lies is nothing without the day on which it was seen', () => {
    expect(factsKept('parent', { ...full, clearanceOn: null }).clearanceLocation).toBeNull()
  })

  test.each([
    ['student', { appointments: 1, children: 0 }, 'appointed-is-no-student'],
    ['student', { appointments: 0, children: 2 }, 'guardian-is-no-student'],
    ['student', { appointments: 0, children: 0 }, null],
    ['parent', { appointments: 1, children: 2 }, null],
  ] as const)('to %s with %o: %s', (kind, ties, reason) => {
    expect(whyNotOfKind(kind, ties)).toBe(reason)
  })

  const student = { ...factsKept('student', full), classTitle: '11 А', guardians: 1 }

  test.each([
    ['student', 'graduate', student, ['birth-day-goes', 'class-ends', 'guardians-end']],
    ['student', 'student', student, []],
    ['pedagogue', 'parent', { ...factsKept('pedagogue', full), classTitle: null, guardians: 0 }, ['work-goes']],
    ['pedagogue', 'head', { ...factsKept('pedagogue', full), classTitle: null, guardians: 0 }, []],
    ['partner', 'staff', { ...factsKept('partner', full), classTitle: null, guardians: 0 }, ['clearance-goes']],
  ] as const)('from %s to %s is told before', (from, to, card, effects) => {
    expect(effectsOfKind(from, to, card)).toEqual(effects)
  })
})
