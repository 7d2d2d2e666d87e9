import { describe, expect, test } from 'vitest'
import { topics } from '#content/topics.ts'
import { addDays, type IsoDate } from '#domain/calendar.ts'
import { turnsOn } from '#domain/consents/signatory.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import { cares } from './care.ts'
import { dayOn } from './days.ts'
import { bornOn } from './loading/community.ts'
import { municipality } from './municipality.ts'
import { preparations, reliefs, waitingForHead } from './preparation.ts'
import { collections } from './requests.ts'
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

  test('of twenty students two are under 14, one of them for days only, and one turns 18 within the month', () => {
    const { students } = communityOf('gymnasium2')
    const reaches = (age: number, by: IsoDate) =>
      students.filter(({ birthday }) => turnsOn(bornOn(birthday, today), age) <= by).map(({ key }) => key)
    expect(students).toHaveLength(20)
    expect(reaches(14, today)).toHaveLength(18)
    expect(reaches(14, addDays(today, 30)).filter((key) => !reaches(14, today).includes(key))).toEqual(['laptev'])
    expect(reaches(18, today)).toEqual([])
    expect(reaches(18, addDays(today, 30))).toEqual(['safiullin'])
  })

  test('guardians sign for students; two have the same mother, one has a teacher, one has nobody', () => {
    const { students, outsiders } = communityOf('gymnasium2')
    const teachers = organisationOf('gymnasium2').people.map(({ key }) => key)
    const guardians = students.flatMap((student) => student.guardians.map(({ person }) => person))
    const known = [...outsiders.map(({ key }) => key), ...teachers]
    expect(guardians.filter((key) => !known.includes(key))).toEqual([])
    expect(guardians.filter((key, index) => guardians.indexOf(key) !== index)).toEqual(['kashapova-lyaysan'])
    expect(guardians.filter((key) => teachers.includes(key))).toEqual(['nurieva'])
    expect(students.filter((student) => student.guardians.length === 0).map(({ key }) => key)).toEqual(['nosov'])
    const consents = organisationOf('gymnasium2').consents.filter(({ person }) => person === 'laptev')
    expect(consents.map(({ guardian }) => guardian)).toEqual(['lapteva'])
  })

  test('candidates of the gymnasium stand on every step of the path', () => {
    const prepared = preparations.gymnasium2 ?? []
    const stepOf = (key: string) => {
      const of = prepared.find(({ person }) => person === key)
      return [of?.sheet !== undefined, of?.talk !== undefined, waitingForHead.includes(key)]
    }
    expect(stepOf('zverev-gleb')).toEqual([false, false, false])
    expect(stepOf('galeev')).toEqual([true, false, false])
    expect(stepOf('tsoy')).toEqual([true, true, false])
    expect(stepOf('ozerova')).toEqual([true, true, true])
    expect(reliefs.gymnasium2?.map(({ person }) => person)).toEqual(['vorontsov'])
    const mentors = organisationOf('gymnasium2').mentors.map(({ person }) => person)
    const kinds = communityOf('gymnasium2').outsiders.filter(({ key }) => mentors.includes(key))
    expect(kinds.map(({ kind }) => kind)).toEqual(['parent', 'partner', 'graduate'])
  })

  test('requests are open, in work and resolved in both ways; a sheet came on paper and by phone', () => {
    const { sheets, work } = collections.gymnasium2 ?? { sheets: [], work: [] }
    expect(new Set(sheets.map(({ how }) => how))).toEqual(new Set(['paper', 'self']))
    expect(work.map(({ takenOn, resolved }) => [takenOn !== null, resolved?.ending])).toEqual([
      [true, 'helped'],
      [false, 'not-needed'],
      [true, undefined],
    ])
  })

  test('the psychologist supports somebody who waits, and has closed another support', () => {
    const supports = cares.gymnasium2?.supports ?? []
    expect(supports.map(({ person, closedOn }) => [person, closedOn !== null])).toEqual([
      ['loginova', true],
      ['timirgaleeva', false],
    ])
    expect(new Set(supports.map(({ specialist }) => specialist))).toEqual(new Set(['dubrovina']))
    expect(actingIn('gymnasium2', 'psychologist')).toEqual(['dubrovina'])
  })

  test('somebody has left for another organisation of the municipality', () => {
    const moving = people.filter(({ movesTo }) => movesTo !== null)
    expect(moving.map(({ key, movesTo }) => [key, movesTo])).toEqual([
      ['golubkov', organisationOf('gymnasium2').requisites.shortName],
    ])
  })

  test('entries of last year are left behind', () => {
    const { mentees } = organisationOf('school4')
    const nowToo = new Set(mentees.filter(({ schoolYear }) => schoolYear === 0).map(({ person }) => person))
    const before = mentees.filter(({ schoolYear, person }) => schoolYear === -1 && !nowToo.has(person))
    expect(before.length).toBeGreaterThan(2)
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

function communityOf(key: string) {
  const { community } = organisationOf(key)
  if (community === undefined) throw new Error(`No community of ${key}`)
  return community
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
