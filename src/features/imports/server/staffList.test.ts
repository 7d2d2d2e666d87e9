import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { manyPeople, schoolStaffSheet, staffHeadings, staffPeople } from '#domain/staffList/fixture.ts'
import type { Cell } from '#domain/staffList/sheet.ts'
import * as people from '#features/people/contract.ts'
import { readSpreadsheet } from '#server/files/spreadsheet/readSpreadsheet.ts'
import { workbookFile } from '#server/files/spreadsheet/testing/workbooks.ts'
import { openTestApplication, type TestApplication, worldToday } from '#server/testing/application.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../contract.ts'
import type { FoundGroup, FoundRows } from '../findings.ts'

let application: TestApplication
let curator: string
let here: TestOrganisation

beforeAll(async () => {
  application = await openTestApplication()
})
afterAll(() => application.close())

/** Each test loads into an organisation that no other test has loaded into. */
const unused = ['sibling', 'municipality', 'otherMunicipality', 'stranger', 'own'] as const
let taken = 0
async function freshOrganisation() {
  const name = unused[taken]
  if (name === undefined) throw new Error('the world has no more organisations')
  taken += 1
  here = application.world[name]
  curator = await application.signIn((here.people.curator ?? here.people.municipalCoordinator)?.accountId ?? '')
}

async function check(people: readonly (readonly Cell[])[], name = 'Педагоги.xlsx') {
  const bytes = await workbookFile([schoolStaffSheet(people)])
  return application.call(contract.checkList, { as: curator, at: here.id, input: {}, file: { name, bytes } })
}

type Choices = NonNullable<
  NonNullable<Parameters<typeof application.call<typeof contract.applyList>>[1]['input']>['choices']
>

function apply(checkId: string, choices: Choices = []) {
  return application.call(contract.applyList, { as: curator, at: here.id, input: { checkId, choices } })
}

async function group<Group extends FoundGroup>(checkId: string, of: Group): Promise<FoundRows[Group]> {
  const input = { checkId, group: of }
  return (await application.call(contract.rowsOfList, { as: curator, at: here.id, input })).output[of]
}

async function personFound(find: string) {
  const { output } = await application.call(people.searchPeople, { as: curator, at: here.id, input: { find } })
  const id = output.people[0]?.id ?? ''
  return (await application.call(people.showPerson, { as: curator, at: here.id, input: { id } })).output
}

const [berezkina = [], osinin = [], olkhova = []] = staffPeople
const post = (person: readonly Cell[], title: string) => person.map((cell, index) => (index === 1 ? title : cell))

describe('a real workbook of staff', () => {
  beforeAll(freshOrganisation)

  test('is checked without writing anybody: counts, leavers, columns', async () => {
    const { status, output } = await check(staffPeople)
    expect(status).toBe(200)
    expect(output.counts).toMatchObject({ added: 3, changed: 0, unchanged: 0, duplicates: 0, withFaults: 0 })
    const leavers = await group(output.checkId, 'leavers')
    expect(output.counts.leavers).toBe(leavers.length)
    expect(leavers.map(({ name }) => name)).toContain('Ёлкина Анна Петровна')
    expect(output.list).toBe('staff')
    expect(output.sheets[0]).toMatchObject({ name: 'Педагоги', state: 'read' })
    expect(output.sheets[0]?.columns.slice(0, 3)).toMatchObject([
      { column: 1, heading: '№ п/п', field: null },
      { column: 2, heading: 'Ф.И.О.', field: 'fullName', samples: expect.arrayContaining(['Осинин Пётр Ильич']) },
      { column: 3, heading: 'Должность', field: 'post' },
    ])
    const { output: list } = await application.call(people.listPeople, {
      as: curator,
      at: here.id,
      input: { find: 'берёзкина' },
    })
    expect(list.total).toBe(0)
  })

  test('becomes people with all that it tells, of birth the year only', async () => {
    const { output } = await check(staffPeople)
    const { output: applied } = await apply(output.checkId)
    expect(applied.added).toHaveLength(3)
    const { card, history } = await personFound('березкина алена')
    expect(card).toMatchObject({
      surname: 'Берёзкина',
      gender: 'f',
      kind: 'pedagogue',
      post: 'учитель',
      subject: 'математика',
      association: 'МО точных наук',
      totalExperienceYears: 3,
      experienceYears: 2,
      experienceOn: worldToday,
      hiredOn: '2023-09-01',
      joinedOn: '2023-09-01',
      category: 'none',
      birthYear: 1999,
      email: 'a.berezkina@example.org',
    })
    expect((await personFound('ольхова')).card.birthYear).toBe(2001)
    expect(history).toMatchObject([{ action: 'imports.apply' }])
  })

  test('loaded a second time changes nothing', async () => {
    const { output } = await check(staffPeople)
    expect(output.counts).toMatchObject({ added: 0, changed: 0, unchanged: 3, duplicates: 0 })
    const before = await application.owner.query('select * from person order by id')
    expect((await apply(output.checkId)).output).toEqual({ added: [], changed: [], guardians: [], left: 0 })
    const after = await application.owner.query('select * from person order by id')
    expect(after.rows).toEqual(before.rows)
  })

  test('is applied once; the check of another day is forgotten', async () => {
    const { output } = await check(staffPeople)
    await apply(output.checkId)
    expect((await apply(output.checkId)).failure.reasons?.[0]?.reason).toBe('staff-list-applied')
    await application.owner.query("update staff_list_check set checked_on = '2026-10-04'")
    await check(staffPeople)
    expect((await apply(output.checkId)).status).toBe(404)
    const { rows } = await application.owner.query(
      'select count(*)::int as n from staff_list_check where organisation_id = $1',
      [here.id],
    )
    expect(rows[0].n).toBe(1)
  })

  test('says what changes; an empty cell erases nothing; another post is dated, a filled cell is not', async () => {
    const promoted = post(osinin, 'заместитель директора').map((cell, index) => (index === 9 ? null : cell))
    const filled = olkhova.map((cell, index) => (index === 2 ? 'психология' : cell))
    const { output } = await check([berezkina, promoted, filled])
    expect(await group(output.checkId, 'changed')).toMatchObject([
      { name: 'Осинин Пётр Ильич', changes: [{ field: 'post', from: 'учитель', to: 'заместитель директора' }] },
      { name: 'Ольхова Вера Олеговна', changes: [{ field: 'subject', from: null, to: 'психология' }] },
    ])
    expect((await apply(output.checkId)).output.changed).toHaveLength(2)
    const osininPage = await personFound('осинин')
    expect(osininPage.card).toMatchObject({ post: 'заместитель директора', kind: 'head', category: 'highest' })
    expect(osininPage.posts).toMatchObject([{ fromOn: worldToday }, { post: 'учитель', toOn: '2026-10-04' }])
    expect((await personFound('ольхова')).posts).toHaveLength(1)
  })
})

describe('rows with errors', () => {
  beforeAll(freshOrganisation)

  test('are named beside the cell and left; the good ones are applied', async () => {
    const broken = berezkina.map((cell, index) => (index === 6 ? '31.02.2020' : cell))
    const { output } = await check([broken, osinin])
    expect(output.counts).toMatchObject({ added: 1, withFaults: 1 })
    const faults = await group(output.checkId, 'faults')
    expect(faults).toMatchObject([{ row: 6, column: 8, heading: 'Дата приёма', name: 'Берёзкина Алёна Павловна' }])
    expect(faults[0]?.words).toContain('31.02.2020')
    expect((await apply(output.checkId)).output).toMatchObject({ added: [expect.any(String)], left: 1 })
  })

  test('whose name could not be read are told as left out too', async () => {
    const { output } = await check([['Яшин И. П.', ...osinin.slice(1)]])
    expect(output.counts).toMatchObject({ added: 0, withFaults: 1 })
    expect((await apply(output.checkId)).output).toMatchObject({ added: [], left: 1 })
  })

  test('come back as a workbook with a column «Ошибка», in which nothing is a formula', async () => {
    const broken = berezkina.map((cell, index) => (index === 6 ? '31.02.2020' : index === 2 ? '=HYPERLINK("x")' : cell))
    const { output } = await check([broken, osinin])
    const sent = await application.call(contract.errorsOfList, {
      as: curator,
      at: here.id,
      input: { checkId: output.checkId },
    })
    expect(sent.status).toBe(200)
    const answer = await readSpreadsheet(sent.bytes, 'Ошибки.xlsx')
    if ('refusal' in answer) throw new Error(answer.refusal)
    const rows = answer.sheets[0]?.rows ?? []
    expect(rows[0]?.[0]).toContain('«Школа № 7»')
    expect(rows[3]).toEqual([...staffHeadings, 'Ошибка'])
    expect(rows[4]?.[3]).toBe('\'=HYPERLINK("x")')
    expect(rows[4]?.at(-1)).toContain('31.02.2020')
    expect(rows).toHaveLength(5)
  })

  test('mended in that workbook, they are loaded from it', async () => {
    const broken = berezkina.map((cell, index) => (index === 6 ? '31.02.2020' : cell))
    const { output } = await check([broken])
    const input = { checkId: output.checkId }
    const sent = await application.call(contract.errorsOfList, { as: curator, at: here.id, input })
    const answer = await readSpreadsheet(sent.bytes, 'Ошибки.xlsx')
    if ('refusal' in answer) throw new Error(answer.refusal)
    const mended = answer.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) => cells.map((cell) => (cell === '31.02.2020' ? '29.02.2020' : cell))),
    }))
    const file = { name: 'Ошибки.xlsx', bytes: await workbookFile(mended) }
    const again = await application.call(contract.checkList, { as: curator, at: here.id, input: {}, file })
    expect(again.output.counts).toMatchObject({ added: 1, withFaults: 0 })
    expect(again.output.sheets[0]?.columns.at(-1)).toMatchObject({ heading: 'Ошибка', field: null })
  })
})

describe('possible duplicates', () => {
  beforeAll(freshOrganisation)
  const named = (name: string) => [name, ...osinin.slice(1)]

  test('are left without a choice, merged or added as chosen; a letter ё of the file is kept', async () => {
    const first = await check([named('Королева Алена Павловна')])
    await apply(first.output.checkId)
    const { output } = await check([named('Королёва Алёна Павловна')])
    const [duplicate] = await group(output.checkId, 'duplicates')
    expect(output.counts).toMatchObject({ added: 0, duplicates: 1 })
    expect(duplicate).toMatchObject({ name: 'Королёва Алёна Павловна', people: [{ name: 'Королева Алена Павловна' }] })
    const [known] = duplicate?.people ?? []
    const key = { sheet: duplicate?.sheet ?? '', row: duplicate?.row ?? 0 }

    expect((await apply(output.checkId)).output).toEqual({ added: [], changed: [], guardians: [], left: 1 })
    const again = await check([named('Королёва Алёна Павловна')])
    expect((await apply(again.output.checkId, [{ ...key, is: known?.id ?? '' }])).output.changed).toEqual([known?.id])
    expect((await personFound('королёва')).card.given).toBe('Алёна')

    const third = await check([named('Королева Алена Павловна')])
    expect((await apply(third.output.checkId, [{ ...key, is: 'somebody-new' }])).output.added).toHaveLength(1)
  })

  test('cannot be merged with somebody who was not among those shown', async () => {
    const { output } = await check([named('Королева Алёна Павловна')])
    const [duplicate] = await group(output.checkId, 'duplicates')
    const foreign = application.world.own.pedagogues[4]?.personId ?? ''
    const key = { sheet: duplicate?.sheet ?? '', row: duplicate?.row ?? 0 }
    const { output: applied } = await apply(output.checkId, [{ ...key, is: foreign }])
    expect(applied).toMatchObject({ added: [], changed: [], left: 1 })
  })
})

describe('a large list', () => {
  beforeAll(freshOrganisation)

  test('of 400 people is checked and applied; two at the same moment do not add anybody twice', async () => {
    const countPeople = async () =>
      Number((await application.call(people.listPeople, { as: curator, at: here.id, input: {} })).output.total)
    const before = await countPeople()
    const checks = await Promise.all([check(manyPeople(400)), checkByAnother(manyPeople(400))])
    const applied = await Promise.all([
      apply(checks[0].output.checkId),
      application.call(contract.applyList, {
        as: another,
        at: here.id,
        input: { checkId: checks[1].output.checkId },
      }),
    ])
    expect(applied.map(({ status }) => status)).toEqual([200, 200])
    expect(applied.map(({ output }) => output.added.length).sort()).toEqual([0, 400])
    expect(await countPeople()).toBe(before + 400)
  })

  let another: string
  beforeEach(async () => {
    another = await application.signIn(here.people.head?.accountId ?? '')
  })
  const checkByAnother = async (people: readonly (readonly Cell[])[]) => {
    const bytes = await workbookFile([schoolStaffSheet(people)])
    return application.call(contract.checkList, {
      as: another,
      at: here.id,
      input: {},
      file: { name: 'Другой.xlsx', bytes },
    })
  }
})

describe('a file that is no list', () => {
  beforeAll(freshOrganisation)
  const send = (name: string, text: string) =>
    application.call(contract.checkList, {
      as: curator,
      at: here.id,
      input: {},
      file: { name, bytes: Buffer.from(text) },
    })

  test.each([
    ['Письмо.docx', 'PK', 'file-not-read'],
    ['Список.csv', 'Уважаемые коллеги!\nПрошу прислать списки.\n', 'no-names-in-file'],
  ])('%s gets a sentence', async (name, text, reason) => {
    const { status, failure } = await send(name, text)
    expect(status).toBe(409)
    expect(failure.reasons?.[0]?.reason).toBe(reason)
    expect(failure.reasons?.[0]?.words.length).toBeGreaterThan(20)
  })
})
