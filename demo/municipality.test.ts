import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { roleTitle } from '#content/appointmentRoles.ts'
import { topics } from '#content/topics.ts'
import { parseName } from '#domain/russian/names.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import { dayOn, happenedOn } from './days.ts'
import { municipality } from './municipality.ts'
import { staffListPeople } from './staffLists.ts'
import type { DemoOrganisation } from './types.ts'

const organisations = [municipality.department, ...municipality.organisations]
const people = organisations.flatMap((organisation) => organisation.people)
const today = '2026-11-20'
const days = ['2026-09-01', '2026-09-03', '2026-11-20', '2027-02-28', '2027-08-31'] as const

// Real people stand in the documents that the product was made from; these are the digests of their surnames.
const surnamesOfRealPeople = new Set<string>([
  '555193b756550dff',
  '23eccc9389b4042f',
  'f5dd3ca9c5d30cb1',
  'e3cb660140b0b864',
  '62dcfe2d4dee3196',
  '7693334af2d524d1',
  '3d79e78935451e93',
  '3d07eb56069b6200',
  '4eb2baa8db59b662',
  'fa0a69fdfcb734fd',
])

describe('the demo municipality', () => {
  test('has a department, three schools, a kindergarten and a college', () => {
    expect(organisations.map((organisation) => organisation.kind)).toEqual([
      'municipality',
      'school',
      'school',
      'school',
      'kindergarten',
      'college',
    ])
  })

  test('names about 150 people, and one more school in its list', () => {
    expect(people.length).toBeGreaterThanOrEqual(130)
    expect(people.length).toBeLessThanOrEqual(170)
    expect(staffListPeople.length).toBe(45)
  })

  test('has men and women', () => {
    const genders = people.map(({ name }) => genderIn(name))
    expect(genders.filter((gender) => gender === 'm').length).toBeGreaterThan(25)
    expect(genders.filter((gender) => gender === 'f').length).toBeGreaterThan(70)
  })

  test('gives everybody a key, a phone and an e-mail of their own, all of invented form', () => {
    for (const values of [people.map(({ key }) => key), people.map(({ phone }) => phone)]) {
      expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([])
    }
    for (const { phone, email } of people) {
      expect(phone).toMatch(/^\+7 900 000-0\d-\d\d$/)
      if (email !== null) expect(email).toMatch(/^[a-z0-9-]+@example\.ru$/)
    }
  })

  test('contains nobody of the source documents', () => {
    const surnames = [...people.map(({ name }) => name), ...staffListPeople.map(([name]) => name)]
      .map((name) => foldForSearch(name).split(' ')[0] ?? '')
      .flatMap((surname) => surname.split('-'))
    expect(surnames.filter((surname) => surnamesOfRealPeople.has(digest(surname)))).toEqual([])
  })

  test('has identifiers of a region that does not exist, with right check figures', () => {
    for (const { inn, ogrn } of organisations.map(({ requisites }) => requisites)) {
      expect(inn).toMatch(/^00\d{8}$/)
      const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8]
      const sum = weights.reduce((total, weight, index) => total + weight * Number(inn[index]), 0)
      expect((sum % 11) % 10).toBe(Number(inn[9]))
      expect((Number(ogrn.slice(0, 12)) % 11) % 10).toBe(Number(ogrn[12]))
    }
  })
})

describe.each(people)('$name', ({ key, name, age, teachingSeniority, hiredOn, leftOn }) => {
  test('has a name that the product reads, and a patronymic of the right gender', () => {
    const parsed = parseName(name)
    expect(parsed).toHaveProperty('name')
    if ('refused' in parsed) return
    expect(
      [parsed.name.surname, parsed.name.given, parsed.name.patronymic].filter((part) => part !== null).join(' '),
    ).toBe(name)
    if (parsed.name.patronymic === null) expect(key).toBe('le-kuang')
    else expect(parsed.name.gender).not.toBeNull()
    if (/(ов|ев|ёв|ин|ын|ский)$/.test(parsed.name.surname)) expect(parsed.name.gender).toBe('m')
    if (/(ова|ева|ёва|ина|ына|ская)$/.test(parsed.name.surname)) expect(parsed.name.gender).toBe('f')
  })

  test('has a possible life', () => {
    expect(age - teachingSeniority).toBeGreaterThanOrEqual(20)
    expect(happenedOn(hiredOn, today) <= today).toBe(true)
    if (leftOn !== null) expect(dayOn(leftOn, today) > dayOn(hiredOn, today)).toBe(true)
  })
})

describe.each(organisations)('$key', (organisation: DemoOrganisation) => {
  const keys = new Set(organisation.people.map(({ key }) => key))
  const { appointments, mentees, mentors, consents, pairs, orders } = organisation

  test('speaks only of its own people', () => {
    const named = [
      ...[...appointments, ...mentees, ...mentors, ...consents].map(({ person }) => person),
      ...pairs.flatMap(({ mentor, mentee }) => [mentor, mentee]),
    ]
    expect(named.filter((key) => !keys.has(key))).toEqual([])
  })

  test('appoints to roles that its kind has', () => {
    expect(appointments.filter(({ role }) => roleTitle(role, organisation.kind) === null)).toEqual([])
    for (const { from, to } of appointments) {
      if (to !== null) expect(dayOn(from, today) <= dayOn(to, today)).toBe(true)
    }
  })

  test('enters nobody twice into a bank', () => {
    for (const bank of [mentees, mentors]) {
      expect(new Set(bank.map(({ person }) => person)).size).toBe(bank.length)
    }
  })

  test('pairs those who are in the banks, by topics that the mentor knows', () => {
    for (const { mentor, mentee, topics: paired } of pairs) {
      const known = mentors.find(({ person }) => person === mentor)?.competences ?? []
      const wanted = mentees.find(({ person }) => person === mentee)
      expect([mentee, wanted !== undefined]).toEqual([mentee, true])
      const levels = paired.map((topic) => known.find((competence) => competence.topic === topic)?.level ?? 0)
      expect([mentor, paired.length > 0, levels.every((level) => level >= 2)]).toEqual([mentor, true, true])
    }
  })

  test.each(days)('has pairs of a right order and term, seen on %s', (day) => {
    for (const { state, from, to, closed } of pairs) {
      const order = typeof state === 'object' ? orders.find(({ key }) => key === state.order) : null
      expect(order).not.toBeUndefined()
      if (order) expect(happenedOn(order.on, day) <= dayOn(from, day)).toBe(true)
      expect(dayOn(from, day) < dayOn(to, day)).toBe(true)
      if (closed !== null) expect(dayOn(closed.on, day) <= dayOn(to, day)).toBe(true)
    }
  })

  test.each(days)('fixes by an order only those whose consents were there, seen on %s', (day) => {
    for (const { mentor, mentee, state, from } of pairs) {
      if (typeof state !== 'object') continue
      for (const key of [mentor, mentee]) {
        const consent = consents.find(({ person, kind }) => person === key && kind === 'personal-data-processing')
        expect([key, consent !== undefined]).toEqual([key, true])
        if (consent) expect(happenedOn(consent.givenOn, day) <= dayOn(from, day)).toBe(true)
      }
    }
  })
})

describe('the situations of the demo', () => {
  test('somebody waits for three months, because nobody of the organisation has the topic', () => {
    const gymnasium = organisationOf('gymnasium2')
    const waiting = gymnasium.mentees.find(({ person }) => person === 'timirgaleeva')
    expect(waiting?.since).toEqual({ daysAgo: 95 })
    expect(levelsOf(gymnasium, 'special-needs').every((level) => level < 2)).toBe(true)
    expect(levelsOf(organisationOf('kindergarten9'), 'special-needs')).toContain(3)
  })

  test('somebody withdrew a consent, and several gave none', () => {
    const consents = organisations.flatMap((organisation) => organisation.consents)
    expect(consents.filter(({ withdrawnOn }) => withdrawnOn !== null).map(({ person }) => person)).toEqual([
      'tikhomirova',
    ])
    const inBanks = organisations.flatMap(({ mentees, mentors }) =>
      [...mentees, ...mentors].map(({ person }) => person),
    )
    const given = new Set(consents.map(({ person }) => person))
    expect(inBanks.filter((person) => !given.has(person)).length).toBeGreaterThanOrEqual(5)
  })

  test('one person stands twice in a school, with ё and with е', () => {
    const school = organisationOf('school4').people.map(({ name }) => foldForSearch(name))
    expect(school.filter((name, index) => school.indexOf(name) !== index)).toEqual(['семенова алена федоровна'])
  })

  test('two people act in two organisations, and two namesakes are not the same human being', () => {
    const linked = people.filter(({ sameAs }) => sameAs !== null)
    expect(linked.map(({ sameAs }) => sameAs)).toEqual(['baldanov', 'arutyunyan'])
    for (const { name, sameAs } of linked) expect(people.find(({ key }) => key === sameAs)?.name).toBe(name)
    expect(people.filter(({ name }) => name === 'Кузнецова Ольга Ивановна').map(({ sameAs }) => sameAs)).toEqual([
      null,
      null,
    ])
  })

  test('the kindergarten has an acting head and the college no curator', () => {
    expect(actingIn('kindergarten9', 'head')).toEqual([])
    expect(actingIn('kindergarten9', 'acting-head')).toEqual(['khabibullina'])
    expect(actingIn('college', 'curator')).toEqual([])
    expect(actingIn('school4', 'curator')).toEqual(['saburova'])
  })

  test('there are reverse, group and cross-year pairs, and a mentor with more mentees than wanted', () => {
    const pairs = organisations.flatMap((organisation) => organisation.pairs)
    expect(pairs.filter(({ kinds }) => kinds.some((kind) => kind === 'reverse')).length).toBeGreaterThanOrEqual(4)
    expect(pairs.filter(({ kinds }) => kinds.some((kind) => kind === 'group')).map(({ mentor }) => mentor)).toEqual(
      Array(3).fill('fomicheva'),
    )
    expect(
      pairs.some(({ mentee, closed, to }) => mentee === 'kuvaldina' && closed === null && dayOn(to, today) > today),
    ).toBe(true)
    const bogdanova = pairs.filter(({ mentor, closed }) => mentor === 'bogdanova' && closed === null)
    expect(bogdanova.length).toBeGreaterThan(
      organisationOf('gymnasium2').mentors.find(({ person }) => person === 'bogdanova')?.capacity ?? 99,
    )
  })

  test('every topic is wanted or offered by somebody', () => {
    const used = new Set(
      organisations.flatMap(({ mentees, mentors }) => [
        ...mentees.flatMap(({ requests }) => requests.map(({ topic }) => topic)),
        ...mentors.flatMap(({ competences }) => competences.map(({ topic }) => topic)),
      ]),
    )
    expect(topics.map(({ code }) => code).filter((code) => !used.has(code))).toEqual(['management'])
  })
})

function organisationOf(key: string): DemoOrganisation {
  const found = organisations.find((organisation) => organisation.key === key)
  if (found === undefined) throw new Error(`No organisation ${key}`)
  return found
}

function levelsOf(organisation: DemoOrganisation, topic: string): number[] {
  return organisation.mentors.flatMap(({ competences }) =>
    competences.filter((competence) => competence.topic === topic).map(({ level }) => level),
  )
}

function actingIn(key: string, role: string): string[] {
  return organisationOf(key)
    .appointments.filter((appointment) => appointment.role === role)
    .filter(({ from, to }) => dayOn(from, today) <= today && (to === null || today <= dayOn(to, today)))
    .map(({ person }) => person)
}

function genderIn(name: string): string | null {
  const parsed = parseName(name)
  return 'name' in parsed ? parsed.name.gender : null
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
