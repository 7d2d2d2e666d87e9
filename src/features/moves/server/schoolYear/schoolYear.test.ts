import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CallInputOf } from '#contract/endpoint.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
let curator: string
let here: string
beforeAll(async () => {
  application = await openTestApplication()
  const { own } = application.world
  here = own.id
  curator = await application.signIn(own.people.curator?.accountId ?? '')
})
afterAll(() => application.close())

const at = () => ({ as: curator, at: here })
const reasonOf = (answer: { failure: { reasons?: { reason: string }[] } }) => answer.failure.reasons?.[0]?.reason

/** So many students in a class since a day; answers their ids. */
async function students(grade: number, title: string, count = 1, since = '2025-09-01'): Promise<string[]> {
  const { rows } = await application.owner.query<{ id: string }>(
    `with human as (insert into identity.human (id) select gen_random_uuid() from generate_series(1, $4) returning id),
     made as (insert into person (organisation_id, human_id, kind, joined_on) select $1, id, 'student', $5::date from human returning id),
     named as (insert into person_name (organisation_id, person_id, from_on, surname, given) select $1, id, $5::date, 'Ученик', 'Иван' from made),
     classed as (insert into person_class (organisation_id, person_id, from_on, grade, title) select $1, id, $5::date, $2, $3 from made)
     select id from made order by id`,
    [here, grade, title, count, since],
  )
  return rows.map(({ id }) => id)
}

const preview = async () => (await application.call(contract.showSchoolYear, at())).output

async function proposed(): Promise<CallInputOf<typeof contract.startSchoolYear>> {
  const { schoolYear, classes } = await preview()
  return {
    schoolYear,
    graduatesLeftOn: '2026-08-31',
    classes: classes.flatMap(({ grade, title, fate, next, learners }) =>
      fate === null ? [] : [{ grade, title, learners: learners.length, fate, nextTitle: next?.title ?? null }],
    ),
  }
}

const start = (input: CallInputOf<typeof contract.startSchoolYear>) =>
  application.call(contract.startSchoolYear, { ...at(), input })
const takeBack = (id: string) => application.call(contract.takeBackSchoolYear, { ...at(), input: { id } })

async function now(id: string | undefined) {
  const { rows } = await application.owner.query(
    `select (select title from person_class k where k.person_id = p.id and to_on is null) as title, left_on, leaving,
       (select count(*)::int from person_class k where k.person_id = p.id) as classes from person p where id = $1`,
    [id],
  )
  return rows[0] as { title: string; left_on: string | null; leaving: string | null; classes: number }
}

beforeEach(async () => {
  await application.owner.query('delete from school_year_start')
  await application.owner.query("update person set left_on = joined_on where kind = 'student'")
})

describe('a new school year', () => {
  test('moves classes up and lets the eleventh graduate; exceptions stay, repeat or leave after the ninth', async () => {
    const [seventh] = await students(7, '7 Б')
    const [staying, leaving, repeating] = await students(9, '9 А', 3)
    const [eleventh] = await students(11, '11 А')
    const shown = await preview()
    expect(shown).toMatchObject({ schoolYear: 2026, lastDays: ['2026-08-31', '2026-06-30'], starts: [] })
    expect(shown.classes.map(({ title, fate, next }) => [title, fate, next?.title])).toEqual([
      ['7 Б', 'up', '8 Б'],
      ['9 А', 'up', '10 А'],
      ['11 А', 'graduates', undefined],
    ])
    const { output } = await start({
      ...(await proposed()),
      exceptions: [
        { personId: leaving ?? '', fate: 'graduates' },
        { personId: repeating ?? '', fate: 'stays' },
      ],
    })
    expect(output.moved).toHaveLength(5)
    expect(await now(seventh)).toMatchObject({ title: '8 Б', left_on: null, classes: 2 })
    expect(await now(staying)).toMatchObject({ title: '10 А', left_on: null })
    expect(await now(repeating)).toMatchObject({ title: '9 А', left_on: null, classes: 2 })
    expect(await now(leaving)).toMatchObject({ title: '9 А', left_on: '2026-08-31', leaving: 'graduated' })
    expect(await now(eleventh)).toMatchObject({ left_on: '2026-08-31', leaving: 'graduated' })
    expect((await preview()).starts).toMatchObject([{ up: 2, stays: 1, graduates: 2, startedOn: '2026-10-05' }])
  })

  test('done twice changes nothing: who has moved is not offered again, and the same order once more is refused', async () => {
    const [seventh] = await students(7, '7 Б')
    const input = await proposed()
    expect((await start(input)).status).toBe(200)
    expect((await preview()).classes).toEqual([])
    expect(reasonOf(await start(input))).toBe('changed-meanwhile')
    expect(await now(seventh)).toMatchObject({ title: '8 Б', classes: 2 })
  })

  test('leaves alone who came into a class since 1 September', async () => {
    const [newcomer] = await students(7, '7 В', 1, '2026-09-01')
    expect((await preview()).classes).toEqual([])
    expect(await now(newcomer)).toMatchObject({ title: '7 В', classes: 1 })
  })

  test('a class with a name that tells nothing waits for a decision; it may stay out and follow later', async () => {
    const [cadet] = await students(8, 'Кадеты')
    await students(7, '7 Б')
    expect((await preview()).classes[1]).toMatchObject({ title: 'Кадеты', fate: null, next: null })
    await start(await proposed())
    expect(await now(cadet)).toMatchObject({ title: 'Кадеты', classes: 1 })
    const { schoolYear } = await preview()
    const chosen = { grade: 8, title: 'Кадеты', learners: 1, fate: 'up' as const }
    const input = { schoolYear, graduatesLeftOn: '2026-08-31', classes: [chosen] }
    expect((await start(input)).status).toBe(400)
    expect((await start({ ...input, classes: [{ ...chosen, nextTitle: 'Кадеты' }] })).status).toBe(200)
    const { rows } = await application.owner.query(
      'select grade from person_class where person_id = $1 and to_on is null',
      [cadet],
    )
    expect(rows).toEqual([{ grade: 9 }])
    expect((await preview()).starts).toHaveLength(2)
  })

  test('refuses when the class is not what was shown', async () => {
    const [first] = await students(7, '7 Б')
    const input = await proposed()
    await students(7, '7 Б')
    expect(reasonOf(await start(input))).toBe('changed-meanwhile')
    expect(await now(first)).toMatchObject({ title: '7 Б' })
  })

  test('ends what graduates have open in the banks, and shows who is in an open pair', async () => {
    const [eleventh] = await students(11, '11 А')
    const { own } = application.world
    const entry = await application.owner.query<{ id: string }>(
      `insert into bank_entry (organisation_id, cycle_id, person_id, side, entered_on) values ($1, $2, $3, 'mentee', '2026-05-01') returning id`,
      [here, own.cycleId, eleventh],
    )
    await application.owner.query(
      `insert into mentoring_pair (organisation_id, cycle_id, mentor_person_id, mentor_human_id, mentee_person_id,
         mentee_human_id, form_code, starts_on, ends_on, proposed_on)
       select $1, $2, m.id, m.human_id, s.id, s.human_id, 'pedagogue-pedagogue', '2026-05-01', '2027-05-31', '2026-05-01'
       from person m, person s where m.id = $3 and s.id = $4`,
      [here, own.cycleId, own.pedagogues[0]?.personId, eleventh],
    )
    expect((await preview()).classes[0]?.learners).toMatchObject([{ inOpenPair: true }])
    const { output } = await start({ ...(await proposed()), graduatesLeftOn: '2026-06-30' })
    const ended = async () =>
      (await application.owner.query('select ended_on, ending from bank_entry where id = $1', [entry.rows[0]?.id])).rows
    expect(await ended()).toEqual([{ ended_on: '2026-06-30', ending: 'left' }])
    expect((await takeBack(output.id)).status).toBe(200)
    expect(await ended()).toEqual([{ ended_on: null, ending: null }])
  })
})

describe('taking it back', () => {
  test('puts everybody where they were, as a whole', async () => {
    const ids = [...(await students(7, '7 Б')), ...(await students(11, '11 А'))]
    const { output } = await start(await proposed())
    expect((await takeBack(output.id)).output.moved.sort()).toEqual([...ids].sort())
    expect(await now(ids[0])).toEqual({ title: '7 Б', left_on: null, leaving: null, classes: 1 })
    expect(await now(ids[1])).toEqual({ title: '11 А', left_on: null, leaving: null, classes: 1 })
    expect((await takeBack(output.id)).status).toBe(404)
    expect((await preview()).classes).toHaveLength(2)
  })

  test('is refused when somebody has gone on since', async () => {
    const [seventh] = await students(7, '7 Б')
    const { output } = await start(await proposed())
    await application.owner.query(
      `update person_class set to_on = '2026-09-30' where person_id = $1 and to_on is null`,
      [seventh],
    )
    await application.owner.query(
      `insert into person_class (organisation_id, person_id, from_on, grade, title) values ($1, $2, '2026-10-01', 8, '8 В')`,
      [here, seventh],
    )
    expect(reasonOf(await takeBack(output.id))).toBe('school-year-gone-on')
    expect(await now(seventh)).toMatchObject({ title: '8 В', classes: 3 })
  })
})

test('two who start it at once: one does', async () => {
  await students(7, '7 Б')
  const input = await proposed()
  const both = await Promise.all([start(input), start(input)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a thousand students move in one act', async () => {
  for (const grade of [1, 2, 3, 4, 5, 6, 7, 8, 10, 11]) await students(grade, `${grade} А`, 100)
  const { output } = await start(await proposed())
  expect(output.moved).toHaveLength(1000)
  expect((await preview()).starts).toMatchObject([{ up: 900, graduates: 100 }])
  expect((await takeBack(output.id)).status).toBe(200)
})
