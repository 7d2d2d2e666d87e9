import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Cell } from '#domain/staffList/sheet.ts'
import { classPeople, classSheet } from '#domain/staffList/students/studentFixture.ts'
import { workbookFile } from '#server/files/spreadsheet/testing/workbooks.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../contract.ts'
import type { FoundGroup, FoundRows } from '../findings.ts'

let application: TestApplication
let as: string
let at: string

beforeAll(async () => {
  application = await openTestApplication()
  const here = application.world.own
  at = here.id
  as = await application.signIn(here.people.curator?.accountId ?? '')
})
afterAll(() => application.close())

async function check(people: readonly (readonly Cell[])[], title = '7 «Б»') {
  const file = { name: `${title}.xlsx`, bytes: await workbookFile([classSheet(title, people)]) }
  return (await application.call(contract.checkList, { as, at, input: {}, file })).output
}

async function group<Group extends FoundGroup>(checkId: string, of: Group): Promise<FoundRows[Group]> {
  return (await application.call(contract.rowsOfList, { as, at, input: { checkId, group: of } })).output[of]
}

async function apply(checkId: string, others: 'leave' | 'same-person' | 'somebody-new' = 'leave') {
  return (await application.call(contract.applyList, { as, at, input: { checkId, others } })).output
}

async function load(people: readonly (readonly Cell[])[], title?: string) {
  return apply((await check(people, title)).checkId)
}

interface Written {
  given: string
  birth_on: string | null
  class_title: string | null
  grade: number | null
  phone: string | null
}

async function student(surname: string): Promise<Written[]> {
  const { rows } = await application.owner.query<Written>(
    `select given, birth_on, class_title, grade, phone from person_card
     where organisation_id = $1 and kind = 'student' and surname = $2 order by given`,
    [at, surname],
  )
  return rows
}

async function guardians(given: string) {
  const { rows } = await application.owner.query<{ who: string; relation: string; phone: string | null; id: string }>(
    `select g.surname || ' ' || g.given as who, t.relation, g.phone, g.id
     from guardian t join person_card c on c.id = t.child_person_id join person_card g on g.id = t.guardian_person_id
     where c.organisation_id = $1 and c.given = $2 and c.kind = 'student' and g.kind = 'parent' order by who`,
    [at, given],
  )
  return rows
}

const [egor = [], yana = [], vera = []] = classPeople
const withCell = (person: readonly Cell[], index: number, cell: Cell) =>
  person.map((before, at) => (at === index ? cell : before))

describe('a list of a class', () => {
  test('is recognised and becomes students with their class, day of birth and parents', async () => {
    const checked = await check(classPeople)
    expect(checked).toMatchObject({ list: 'students', counts: { added: 3, withFaults: 0, duplicates: 0 } })
    expect(await group(checked.checkId, 'added')).toMatchObject([
      { name: 'Рябинин Егор Олегович', about: '7 Б, 14.03.2013' },
      { name: 'Рябинина Яна Олеговна' },
      { name: 'Соснина Вера' },
    ])
    const applied = await apply(checked.checkId)
    expect([applied.added.length, applied.guardians.length]).toEqual([3, 2])
    expect(await student('Рябинин')).toEqual([
      { given: 'Егор', birth_on: '2013-03-14', class_title: '7 Б', grade: 7, phone: '+79120000001' },
    ])
  })

  test('gives a sister and a brother the same mother, known by her name and phone', async () => {
    const [father, mother] = await guardians('Егор')
    expect([father?.who, father?.relation, father?.phone]).toEqual(['Рябинин Олег', 'father', null])
    expect([mother?.who, mother?.relation, mother?.phone]).toEqual(['Рябинина Анна', 'mother', '+79120000002'])
    expect((await guardians('Яна')).map(({ id }) => id)).toEqual([mother?.id])
  })

  test('loaded a second time changes nothing', async () => {
    const checked = await check(classPeople)
    expect(checked.counts).toMatchObject({ added: 0, changed: 0, unchanged: 3, duplicates: 0 })
    const everything = () =>
      application.owner.query(
        `select (select jsonb_agg(p order by id) from person p), (select jsonb_agg(g order by id) from guardian g),
          (select jsonb_agg(k order by person_id, from_on) from person_class k)`,
      )
    const before = await everything()
    expect(await apply(checked.checkId)).toEqual({ added: [], changed: [], guardians: [], left: 0 })
    expect((await everything()).rows).toEqual(before.rows)
  })

  test('of the next class moves them from today; an empty cell erases nothing; a parent is added to those known', async () => {
    await application.owner.query(`update person_class set from_on = '2025-09-01' where organisation_id = $1`, [at])
    const checked = await check(
      [withCell(egor, 1, null), [...yana.slice(0, 5), 'Рябинин Олег Петрович', '89120000009']],
      '8 Б',
    )
    expect(await group(checked.checkId, 'changed')).toMatchObject([
      { name: 'Рябинин Егор Олегович', changes: [{ field: 'classTitle', from: '7 Б', to: '8 Б' }] },
      {
        changes: [
          { field: 'classTitle', from: '7 Б', to: '8 Б' },
          { field: 'guardian', from: null, to: 'Рябинин Олег Петрович (отец), +79120000009' },
        ],
      },
    ])
    await apply(checked.checkId)
    expect((await student('Рябинин'))[0]).toMatchObject({ class_title: '8 Б', grade: 8, birth_on: '2013-03-14' })
    const { rows } = await application.owner.query(
      `select k.title, k.from_on, k.to_on from person_class k join person_card c on c.id = k.person_id
       where c.surname = 'Рябинин' and c.organisation_id = $1 order by k.from_on`,
      [at],
    )
    expect(rows).toEqual([
      { title: '7 Б', from_on: '2025-09-01', to_on: '2026-10-04' },
      { title: '8 Б', from_on: '2026-10-05', to_on: null },
    ])
    expect(await guardians('Яна')).toHaveLength(2)
  })

  test('asks about a name with е for ё and about another surname with the same day', async () => {
    await load([['Берёзкин Артём Ильич', '01.02.2013', null, null, null, null, null]], '9 А')
    const asked = await check(
      [
        ['Березкин Артем Ильич', '01.02.2013', null, null, null, null, null],
        ['Вязов Артём Ильич', '01.02.2013', null, null, null, null, null],
      ],
      '9 А',
    )
    expect(asked.counts).toMatchObject({ added: 0, changed: 0, duplicates: 2, leavers: 0 })
    expect((await group(asked.checkId, 'duplicates')).map(({ words }) => words)).toEqual([
      expect.stringContaining('ё и е'),
      expect.stringContaining('фамилия другая'),
    ])
    expect(await apply(asked.checkId, 'same-person')).toMatchObject({ added: [], left: 1 })
    expect(await student('Березкин')).toEqual([])
  })

  test('names its mistakes beside the cell', async () => {
    const { checkId, counts } = await check([withCell(vera, 1, '31.02.2013')])
    expect(counts).toMatchObject({ withFaults: 1, unchanged: 0, leavers: 0 })
    expect(await group(checkId, 'faults')).toMatchObject([
      { row: 4, column: 3, heading: 'Дата рождения', words: 'Дата рождения 31.02.2013: такого дня нет' },
    ])
  })
})

test('an employee whose child studies here is the parent, not somebody new', async () => {
  const teacher = application.world.own.pedagogues[2]?.personId ?? ''
  const { rows } = await application.owner.query(
    `update person set phone = '+79120000077' where id = $1
     returning (select surname || ' ' || given || coalesce(' ' || patronymic, '') from person_card where id = $1) as name`,
    [teacher],
  )
  const applied = await load(
    [['Кленов Илья Петрович', '05.05.2014', null, rows[0].name, '8 912 000-00-77', null, null]],
    '6 А',
  )
  expect(applied).toMatchObject({ added: [expect.any(String)], guardians: [] })
  const { rows: ties } = await application.owner.query(
    'select guardian_person_id from guardian where child_person_id = $1',
    [applied.added[0]],
  )
  expect(ties).toEqual([{ guardian_person_id: teacher }])
})

test('somebody who has left is not added a second time without a question', async () => {
  const { added } = await load([['Ивин Олег Юрьевич', '06.06.2014', null, null, null, null, null]], '5 В')
  await application.owner.query(`update person set joined_on = '2025-09-01', left_on = '2026-10-04' where id = $1`, [
    added[0],
  ])
  const checked = await check([['Ивин Олег Юрьевич', '06.06.2014', null, null, null, null, null]], '5 В')
  expect(checked.counts).toMatchObject({ added: 0, duplicates: 1, leavers: 0 })
  const [asked] = await group(checked.checkId, 'duplicates')
  expect(asked).toMatchObject({ people: [{ id: added[0], hasLeft: true }] })
  expect(asked?.words).toContain('отмечен ушедшим')
  expect(await apply(checked.checkId, 'same-person')).toMatchObject({ added: [], changed: [], left: 1 })
})
