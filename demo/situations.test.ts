import { describe, expect, test } from 'vitest'
import { topics } from '#content/topics.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import { dayOn } from './days.ts'
import { municipality } from './municipality.ts'
import type { DemoOrganisation } from './types.ts'

const organisations = [municipality.department, ...municipality.organisations]
const people = organisations.flatMap((organisation) => organisation.people)
const today = '2026-11-20'

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
