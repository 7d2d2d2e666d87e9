import { describe, expect, test } from 'vitest'
import { permissionSets, permissionsOfSet } from '#domain/access.ts'
import { passwordRefusals } from '#domain/signIn/password.ts'
import { type AppointmentRole, appointmentRoles, rolesOf, roleTitle } from './appointmentRoles.ts'
import { forms } from './forms.ts'
import { kinds, type MentoringKind } from './kinds.ts'
import { type LegalAct, legalActs, preambleActs } from './legalActs.ts'
import { organisationKinds, wordsOf } from './organisationKinds.ts'
import { passwordBlocklist } from './passwordBlocklist.ts'
import { passwordWords } from './passwordWords.ts'
import { topics } from './topics.ts'

describe.each([
  ['topics', topics],
  ['forms', forms],
  ['kinds', kinds],
  ['appointment roles', appointmentRoles],
  ['organisation kinds', organisationKinds],
  ['legal acts', legalActs],
] as const)('the catalogue of %s', (_, entries: readonly { code: string }[]) => {
  const codes = entries.map((entry) => entry.code)

  test('has a code of its own for every entry', () => expect(new Set(codes).size).toBe(codes.length))

  test('writes codes in kebab-case English', () => {
    expect(codes.filter((code) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code))).toEqual([])
  })
})

describe('topics', () => {
  test('are ten to sixteen, and each asks the mentee a question', () => {
    expect(topics.length).toBeGreaterThanOrEqual(10)
    expect(topics.length).toBeLessThanOrEqual(16)
    for (const topic of topics) expect(topic.question).toMatch(/^[А-Я].*\?$/u)
  })
})

describe('forms', () => {
  test('name the five of Р-145', () => {
    expect(forms.filter((form) => form.official === 'r145').map((form) => form.title)).toEqual([
      'учитель – учитель',
      'ученик – ученик',
      'студент – ученик',
      'работодатель – ученик',
      'работодатель – студент',
    ])
  })

  test('are counted by the side of the mentee', () => {
    for (const form of forms) expect(form.reportingGroup).toBe(form.menteeKind)
  })
})

describe('kinds', () => {
  test.each(kinds)('$code has no range that ends before it begins', ({ figures }: MentoringKind) => {
    expect(figures.meetingsFrom ?? 0).toBeLessThanOrEqual(figures.meetingsTo ?? Number.POSITIVE_INFINITY)
    expect(figures.monthsFrom ?? 0).toBeLessThanOrEqual(figures.monthsTo ?? Number.POSITIVE_INFINITY)
  })

  test.each([
    ['traditional', { meetingsFrom: 5, meetingsTo: null, monthsFrom: 3, monthsTo: 12 }],
    ['short-term', { meetingsFrom: 2, meetingsTo: 4, monthsFrom: null, monthsTo: null }],
    ['speed', { meetingsFrom: 1, meetingsTo: 1, monthsFrom: null, monthsTo: null }],
  ])('%s carries the figures of its definition', (code, figures) => {
    expect(kinds.find((kind) => kind.code === code)?.figures).toEqual(figures)
  })
})

describe('appointment roles', () => {
  test.each(appointmentRoles)('$code opens an existing permission set', (role: AppointmentRole) => {
    expect(permissionSets).toContain(role.permissionSet)
    expect(permissionsOfSet[role.permissionSet].length).toBeGreaterThan(0)
  })

  test.each(appointmentRoles)(
    '$code has a title somewhere and says what it sees of people',
    (role: AppointmentRole) => {
      expect(Object.values(role.titles).filter((title) => title.trim() !== '').length).toBeGreaterThan(0)
      expect(role.personalData).toMatch(/\.$/)
    },
  )

  test.each(organisationKinds)('$code can appoint a head, staff and a system administrator', ({ code }) => {
    const roles = rolesOf(code)
    expect(roles.some((role) => role.code === (code === 'municipality' ? 'department-head' : 'head'))).toBe(true)
    expect(roles.some((role) => role.permissionSet === 'technicalAdministrator')).toBe(true)
  })

  test('of a technical administrator opens no person', () => {
    const role = appointmentRoles.find((candidate) => candidate.code === 'system-administrator')
    expect(permissionsOfSet[role?.permissionSet ?? 'head']).not.toContain('people.view')
  })

  test('are called as the kind of organisation calls them', () => {
    expect(roleTitle('head', 'school')).toBe('Директор')
    expect(roleTitle('head', 'kindergarten')).toBe('Заведующий')
    expect(roleTitle('association-head', 'college')).toBe('Председатель ЦМК')
    expect(roleTitle('groups-curator', 'kindergarten')).toBeNull()
  })
})

describe('the words of an organisation', () => {
  test.each(organisationKinds)('of kind $code exist in every case', ({ code }) => {
    for (const word of Object.values(wordsOf(code))) {
      const forms = typeof word === 'string' ? [word] : Object.values(word)
      for (const form of forms) expect(form).toMatch(/^[А-Яа-яё ]+$/u)
    }
  })

  test.each([
    ['school', 'директор', 'учитель', 'МО', 'обучающийся'],
    ['kindergarten', 'заведующий', 'воспитатель', 'МО', 'воспитанник'],
    ['college', 'директор', 'преподаватель', 'ЦМК', 'студент'],
    ['supplementary', 'директор', 'педагог', 'МО', 'обучающийся'],
    ['municipality', 'начальник', 'педагог', 'ММО', 'обучающийся'],
  ] as const)('of kind %s are %s, %s, %s, %s', (kind, head, pedagogue, association, learner) => {
    const words = wordsOf(kind)
    expect([words.head.one, words.pedagogue.one, words.associationShort, words.learner.one]).toEqual([
      head,
      pedagogue,
      association,
      learner,
    ])
  })
})

describe('legal acts', () => {
  test.each(legalActs)('$code names an existing act when it is replaced', (act: LegalAct) => {
    if (act.replacedBy === null) expect(act.state).not.toBe('superseded')
    else expect(legalActs.map((other) => other.code as string)).toContain(act.replacedBy)
  })

  test('of a preamble are in force only', () => {
    const codes = preambleActs('pedagogues').map((act) => act.code)
    expect(codes).toEqual(['education-273-fz', 'labour-code-351-8', 'method-letter-az-1128-08', 'concept-1264-r'])
    expect(preambleActs('learners').map((act) => act.code)).toContain('target-model-r-145')
  })
})

describe('the password blocklist', () => {
  test('is folded as the rule expects', () => {
    for (const entry of passwordBlocklist) expect(entry).toBe(entry.toLowerCase().replaceAll('ё', 'е'))
  })

  test('has several hundred entries, many of them of twelve characters and more', () => {
    expect(passwordBlocklist.size).toBeGreaterThan(400)
    expect([...passwordBlocklist].filter((entry) => entry.length >= 12).length).toBeGreaterThan(20)
  })

  test('has words for every reason', () => {
    expect(Object.keys(passwordWords).sort()).toEqual([...passwordRefusals].sort())
  })
})
