import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isYoungSpecialist } from '#domain/bankEntry.ts'
import { readBytes } from '#server/files/spreadsheet/readBytes.ts'
import { openTestApplication, type TestApplication, worldToday } from '#server/testing/application.ts'
import * as contract from '../../contract.ts'
import { peopleSorts } from '../../peopleAsked.ts'

let application: TestApplication
let curator: string
let here: string

type Card = Parameters<typeof application.call<typeof contract.addPerson>>[1]['input']
type Asked = Parameters<typeof application.call<typeof contract.listPeople>>[1]['input']

const cards: Partial<Card>[] = [
  { surname: 'Ельцова', association: 'МО точных наук', experienceYears: 2, birthYear: 1998, hiredOn: '2024-08-26' },
  { surname: 'Вишнякова', association: 'МО точных наук', experienceYears: 7, category: 'first', hiredOn: '2019-09-02' },
  { surname: 'Юнина', experienceYears: 3, birthYear: 1991, hiredOn: '2024-08-26' },
  { surname: 'Якунина', experienceYears: 3, birthYear: 1990 },
  { surname: 'Эмина', experienceYears: null, totalExperienceYears: 1, birthYear: 2001 },
  { surname: 'Астахов', kind: 'student', classTitle: '10 А', birthOn: '2010-02-01' },
  { surname: 'Юрьев', kind: 'student', classTitle: '7б', birthOn: '2013-02-01' },
  { surname: 'Бровин', kind: 'student', classTitle: '7 Б', birthOn: '2013-06-01' },
  { surname: 'Ничей', kind: 'student', birthOn: '2013-06-01' },
  { surname: 'Мамина', kind: 'parent', workplace: '=1+1' },
]

beforeAll(async () => {
  application = await openTestApplication()
  const { own } = application.world
  here = own.id
  curator = await application.signIn(own.people.curator?.accountId ?? '')
  for (const card of cards) await add(card)
})
afterAll(() => application.close())

function add(card: Partial<Card>) {
  const input = { surname: 'Зимина', given: 'Вера', patronymic: 'Ильинична', ...card }
  return application.call(contract.addPerson, { as: curator, at: here, input })
}

async function listed(input: NonNullable<Asked>) {
  const { output } = await application.call(contract.listPeople, { as: curator, at: here, input })
  return output
}
const surnames = async (input: NonNullable<Asked>) => (await listed(input)).people.map(({ surname }) => surname)

async function pageByPage(input: NonNullable<Asked>, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const page = await listed({ ...input, after, count })
    expect(page.total === null).toBe(!first)
    ids.push(...page.people.map(({ id }) => id))
    after = page.next
  }
  return ids
}

describe('the order', () => {
  test('is the Russian alphabet, Ё beside Е and before Ж', async () => {
    const all = await surnames({})
    expect(all.slice(0, 2)).toEqual(['Абрамова', 'Астахов'])
    const around = all.filter((surname) => /^[ЕЁЖ]/.test(surname))
    expect(around).toEqual(['Ёлкина', 'Ельцова', 'Жуков'])
    expect(await surnames({ sort: '-name' })).toEqual(all.toReversed())
  })

  test('by class goes by the year of study, and who has none comes last by name', async () => {
    const kind = 'student' as const
    expect(await surnames({ kind, sort: 'class' })).toEqual(['Яшин', 'Бровин', 'Юрьев', 'Астахов', 'Ничей'])
    expect(await surnames({ kind, sort: '-class' })).toEqual(['Астахов', 'Бровин', 'Юрьев', 'Яшин', 'Ничей'])
    expect((await surnames({ sort: 'class' })).slice(0, 4)).toEqual(['Яшин', 'Бровин', 'Юрьев', 'Астахов'])
  })

  test('by hiring and by seniority', async () => {
    expect((await surnames({ sort: 'hired' })).slice(0, 4)).toEqual(['Вишнякова', 'Ельцова', 'Юнина', 'Абрамова'])
    expect((await surnames({ sort: '-hired' })).slice(0, 3)).toEqual(['Ельцова', 'Юнина', 'Вишнякова'])
    const bySeniority = ['Эмина', 'Ельцова', 'Юнина', 'Якунина', 'Вишнякова']
    expect((await surnames({ sort: 'seniority' })).slice(0, 5)).toEqual(bySeniority)
    expect((await surnames({ sort: '-seniority' })).slice(0, 2)).toEqual(['Вишнякова', 'Юнина'])
  })

  test.each(peopleSorts.flatMap((sort) => [sort, `-${sort}` as const]))(
    'by %s the pages together are the whole list, nobody twice, and only the first one counts',
    async (sort) => {
      const whole = await listed({ sort, count: 200 })
      expect(whole.people).toHaveLength(whole.total ?? 0)
      const paged = await pageByPage({ sort }, 4)
      expect(paged).toEqual(whole.people.map(({ id }) => id))
      expect(new Set(paged).size).toBe(paged.length)
    },
  )

  test('goes on behind somebody who is renamed meanwhile; behind somebody who is gone the list ends', async () => {
    const { output } = await add({ surname: 'Гаснущий' })
    expect((await listed({ after: output.id, count: 1 })).people[0]?.surname).toBe('Гусев')
    await application.call(contract.takeBackAdding, { as: curator, at: here, input: output })
    expect(await listed({ after: output.id })).toEqual({ people: [], total: null, next: null })
  })
})

describe('the filter', () => {
  test('by association, by text, by both, with what a line shows', async () => {
    const found = await listed({ association: 'МО точных наук', find: 'вишняк' })
    expect(found).toMatchObject({ total: 1, next: null })
    expect(found.people[0]).toMatchObject({ surname: 'Вишнякова', seniority: 7, category: 'first', kind: 'pedagogue' })
    expect((await listed({ association: 'МО точных наук' })).total).toBe(2)
  })

  test('by kind and class; students without a class are found', async () => {
    expect((await listed({ kind: 'student' })).total).toBe(5)
    expect(await surnames({ classTitle: '7 Б' })).toEqual(['Бровин', 'Юрьев'])
    expect(await surnames({ mark: 'without-class' })).toEqual(['Ничей'])
  })

  test('by bank', async () => {
    expect(await surnames({ bank: 'mentor' })).toEqual(['Абрамова'])
    expect((await listed({ bank: 'mentee' })).people[0]).toMatchObject({ surname: 'Белов', sides: ['mentee'] })
    expect((await listed({ bank: 'none' })).total).toBe(((await listed({})).total ?? 0) - 2)
  })

  test('by presence: the last day still counts as here', async () => {
    const { output } = await add({ surname: 'Ушедшая' })
    const leave = (day: string) =>
      application.owner.query(`update person set joined_on = '2026-01-01', left_on = $2 where id = $1`, [
        output.id,
        day,
      ])
    const find = 'ушедшая'
    await leave(worldToday)
    expect((await listed({ find })).total).toBe(1)
    expect((await listed({ find, presence: 'left' })).total).toBe(0)
    await leave('2026-10-04')
    expect((await listed({ find })).total).toBe(0)
    expect((await listed({ find, presence: 'left' })).people[0]).toMatchObject({ leftOn: '2026-10-04' })
    expect((await listed({ find, presence: 'all' })).total).toBe(1)
  })

  test('of young specialists gives whom the rule of the domain gives, by the limits of the organisation', async () => {
    const { output } = await application.call(contract.listChoices, { as: curator, at: here })
    expect(output.youngLimits).toEqual({ age: 35, seniority: 3 })
    expect(await surnames({ mark: 'young' })).toEqual(['Ельцова', 'Юнина'])
    const { rows } = await application.owner.query(
      `select surname, kind, birth_year as "birthYear", experience_years as "experienceYears",
         experience_on::text as "experienceOn" from person_card where organisation_id = $1`,
      [here],
    )
    for (const limits of [
      output.youngLimits,
      { age: 36, seniority: 3 },
      { age: 35, seniority: 2 },
      { age: 60, seniority: 7 },
    ]) {
      await application.owner.query(
        'update organisation set young_age_limit = $2, young_seniority_limit = $3 where organisation_id = $1',
        [here, limits.age, limits.seniority],
      )
      const expected = rows.filter((row) => isYoungSpecialist(row, limits, worldToday)).map(({ surname }) => surname)
      expect((await surnames({ mark: 'young' })).sort()).toEqual(expected.sort())
    }
  })

  test('is chosen from what there is', async () => {
    const { output } = await application.call(contract.listChoices, { as: curator, at: here })
    expect(output.associations).toContain('МО точных наук')
    expect(output.classes).toEqual(['7 А', '7 Б', '10 А'])
  })

  test('holds the people of one school only', async () => {
    const { sibling } = application.world
    const neighbour = await application.signIn(sibling.people.curator?.accountId ?? '')
    const { output } = await application.call(contract.listPeople, {
      as: neighbour,
      at: sibling.id,
      input: { find: 'вишнякова' },
    })
    expect(output.total).toBe(0)
  })
})

describe('the file', () => {
  test('holds all who are chosen, in the same order, and no cell can become a formula', async () => {
    const { bytes, headers } = await application.call(contract.exportPeople, {
      as: curator,
      at: here,
      input: { kind: 'parent' },
    })
    expect(headers['content-type']).toContain('spreadsheetml')
    const read = await readBytes(Buffer.from(bytes), 'xlsx')
    if ('refusal' in read) throw new Error(read.refusal)
    const [headings, ...rows] = read.sheets[0]?.rows ?? []
    expect(headings?.slice(0, 3)).toEqual(['№', 'Фамилия, имя, отчество', 'Кто это'])
    expect(rows).toHaveLength(2)
    expect(rows[1]).toContain('Яшина Ольга Львовна')
    expect(rows[0]).toContain('Мамина Вера Ильинична')
    expect(rows[0]).toContain("'=1+1")
  })
})

test('two who change different facts of one person at once: the list shows both', async () => {
  const { output } = await add({ surname: 'Двоякова' })
  const { own } = application.world
  const change = (sql: string, values: unknown[]) => application.owner.query(sql, [own.id, output.id, ...values])
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([
      change('update person_name set surname = $3 where organisation_id = $1 and person_id = $2', [`Двоякова${round}`]),
      change('update person set hired_on = $3 where organisation_id = $1 and id = $2', [`2020-01-0${round + 1}`]),
    ])
    expect((await listed({ presence: 'all', count: 200 })).people.find(({ id }) => id === output.id)).toMatchObject({
      surname: `Двоякова${round}`,
      hiredOn: `2020-01-0${round + 1}`,
    })
  }
})
