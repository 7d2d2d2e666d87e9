import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { roleTitle } from '#content/appointmentRoles.ts'
import { overlaps } from '#domain/calendar.ts'
import { parseName } from '#domain/russian/names.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import { dayOn, happenedOn } from './days.ts'
import { municipality } from './municipality.ts'
import { staffListPeople } from './staffLists.ts'
import type { DemoOrganisation, DemoPair } from './types.ts'

const organisations = [municipality.department, ...municipality.organisations]
const people = organisations.flatMap((organisation) => organisation.people)
const students = organisations.flatMap(({ community }) => community?.students ?? [])
const outsiders = organisations.flatMap(({ community }) => community?.outsiders ?? [])
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
    const keys = [...people, ...students, ...outsiders].map(({ key }) => key)
    const phones = [...people, ...outsiders].map(({ phone }) => phone)
    for (const values of [keys, phones]) {
      expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([])
    }
    for (const phone of phones) expect(phone).toMatch(/^\+7 900 000-0\d-\d\d$/)
    for (const { email } of people) if (email !== null) expect(email).toMatch(/^[a-z0-9-]+@example\.ru$/)
  })

  test('contains nobody of the source documents', () => {
    const named = [...people, ...students, ...outsiders].map(({ name }) => name)
    const surnames = [...named, ...staffListPeople.map(([name]) => name)]
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

describe.each([...people, ...students, ...outsiders])('$name', ({ key, name }) => {
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
})

describe.each(people)('$name', ({ age, teachingSeniority, hiredOn, leftOn }) => {
  test('has a possible life', () => {
    expect(age - teachingSeniority).toBeGreaterThanOrEqual(20)
    expect(happenedOn(hiredOn, today) <= today).toBe(true)
    if (leftOn !== null) expect(dayOn(leftOn, today) > dayOn(hiredOn, today)).toBe(true)
  })
})

const nobody = { since: [0, 0], students: [], outsiders: [] } as const

describe.each(organisations)('$key', (organisation: DemoOrganisation) => {
  const { students: pupils, outsiders: others, since } = organisation.community ?? nobody
  const keys = new Set([...organisation.people, ...pupils, ...others].map(({ key }) => key))
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
    const entries = [
      ...mentees.map(({ person, schoolYear }) => `mentee ${person} ${schoolYear}`),
      ...mentors.map(({ person }) => `mentor ${person}`),
    ]
    expect(new Set(entries).size).toBe(entries.length)
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
    for (const { state, from, to, proposedOn, closed } of pairs) {
      const order = typeof state === 'object' ? orders.find(({ key }) => key === state.order) : null
      expect(order).not.toBeUndefined()
      if (order) expect(happenedOn(order.on, day) <= dayOn(from, day)).toBe(true)
      if (order) expect(happenedOn(proposedOn, day) <= happenedOn(order.on, day)).toBe(true)
      expect(dayOn(from, day) < dayOn(to, day)).toBe(true)
      if (closed !== null) expect(dayOn(closed.on, day) <= dayOn(to, day)).toBe(true)
    }
  })

  test('enters into banks only those who work there already', () => {
    for (const { person: key, since: entered } of [...mentees, ...mentors]) {
      const hiredOn = organisation.people.find((person) => person.key === key)?.hiredOn ?? since
      expect([key, dayOn(hiredOn, today) <= dayOn(entered, today)]).toEqual([key, true])
    }
  })

  test('pairs people by topics that the mentee asked for in the year of the pair', () => {
    for (const { mentee, topics: paired, from } of pairs) {
      const asked = mentees.filter(
        ({ person, schoolYear }) => person === mentee && 'daysAgo' in from === false && schoolYear === from[0],
      )
      const wanted = asked.flatMap(({ requests }) => requests.map(({ topic }) => topic))
      expect([mentee, paired.filter((topic) => !wanted.includes(topic))]).toEqual([mentee, []])
    }
  })

  test('gives a mentee one mentor by topic at a time', () => {
    const byTopic = pairs.flatMap((pair) => pair.topics.map((topic) => ({ ...pair, topic })))
    const doubled = byTopic.filter((one, index) =>
      byTopic
        .slice(index + 1)
        .some(
          (other) => other.mentee === one.mentee && other.topic === one.topic && overlaps(termOf(one), termOf(other)),
        ),
    )
    expect(doubled).toEqual([])
  })

  test.each(days)('proposes and enters into banks before the pair begins, seen on %s', (day) => {
    for (const { mentor, mentee, proposedOn } of pairs) {
      for (const key of [mentor, mentee]) {
        const entered = [...mentees, ...mentors].filter(({ person }) => person === key)
        const first = entered.map(({ since }) => happenedOn(since, day)).sort()[0]
        expect([key, first !== undefined && first <= happenedOn(proposedOn, day)]).toEqual([key, true])
      }
    }
  })

  test('has heads of associations that people belong to', () => {
    const associations = new Set(organisation.people.map(({ association }) => association))
    if (organisation.kind !== 'school' && organisation.kind !== 'college') return
    const headed = appointments.filter(({ role }) => role === 'association-head').map(({ area }) => area)
    expect(headed.filter((area) => !associations.has(area))).toEqual([])
  })

  test.each(days)('fixes by an order only those whose consents were there, seen on %s', (day) => {
    for (const { mentor, mentee, state, from } of pairs) {
      if (typeof state !== 'object') continue
      for (const key of [mentor, mentee]) {
        const consent = consents.find(({ person, kind }) => person === key && kind === 'processing')
        expect([key, consent !== undefined]).toEqual([key, true])
        if (consent) expect(happenedOn(consent.givenOn, day) <= dayOn(from, day)).toBe(true)
      }
    }
  })
})

function termOf({ from, to }: DemoPair) {
  return { from: dayOn(from, today), to: dayOn(to, today) }
}

function genderIn(name: string): string | null {
  const parsed = parseName(name)
  return 'name' in parsed ? parsed.name.gender : null
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
