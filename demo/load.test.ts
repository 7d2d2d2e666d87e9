import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openPool } from '#server/db/pool.ts'
import { routes } from '#server/features.ts'
import { openFileStore } from '#server/files/store.ts'
import { createApplication } from '#server/http/application.ts'
import { prepareInstallation } from '#server/installation.ts'
import { readSettings } from '#server/settings/settings.ts'
import { createDatabase, type TestDatabase } from '#server/testing/database.ts'
import { cards } from './cards.ts'
import { isDemoLoaded, loadDemo } from './load.ts'
import { municipality } from './municipality.ts'

// An ordinary day, and the first of a school year, on which most of the running year has not happened yet.
describe.each(['2026-11-20', '2026-09-01'])('the demo, loaded on %s', (today) => {
  let database: TestDatabase
  let owner: pg.Pool
  const folder = mkdtempSync(join(tmpdir(), 'nastavnik-demo-'))

  beforeAll(async () => {
    database = await createDatabase(inject('testServer'))
    owner = new pg.Pool({ connectionString: database.urls.owner, max: 2 })
    const settings = { ...readSettings({}, folder), purpose: 'demo' as const, fixedToday: today }
    const setUpToken = await prepareInstallation(database.urls.owner, settings)
    const pool = openPool({ url: database.urls.app, size: 2, onError: () => undefined })
    const app = await createApplication({
      transactions: { pool, endWith: 'commit' as const },
      routes,
      files: openFileStore(folder),
      webFolder: null,
      secure: false,
      publicOrigin: null,
      trustProxy: false as const,
      tls: null,
      log: () => undefined,
    })
    expect(await isDemoLoaded(database.urls.owner)).toBe(false)
    await loadDemo({
      app,
      ownerUrl: database.urls.owner,
      setUpToken: setUpToken ?? '',
      today,
      progress: () => undefined,
    })
    await app.close()
    await pool.end()
  })
  afterAll(async () => {
    await owner.end()
    await database.drop()
    rmSync(folder, { recursive: true })
  })

  const ask = async <T extends object>(sql: string, values: unknown[] = []) =>
    (await owner.query<T & pg.QueryResultRow>(sql, values)).rows

  test('has everybody at the door, without a password', async () => {
    expect(await isDemoLoaded(database.urls.owner)).toBe(true)
    const atDoor = await ask<{ login: string }>(
      'select a.login from identity.demo_card c join identity.account a on a.id = c.account_id order by c.position',
    )
    expect(atDoor.map(({ login }) => login)).toEqual(cards.map(({ person }) => person))
    expect(await ask('select from identity.account where password_salt is not null')).toEqual([])
  })

  test('has all its people, one human for two records of the same', async () => {
    const [counted] = await ask('select count(*) as people, count(distinct human_id) as humans from person')
    expect(counted).toEqual({ people: 179, humans: 177 })
  })

  test('has a head and an order for every appointment', async () => {
    expect(await ask('select from appointment where order_number is null')).toEqual([])
    const heads = await ask<{ organisations: number }>(
      `select count(distinct organisation_id)::int as organisations from appointment
       where role_code in ('head', 'acting-head', 'department-head') and started_on <= $1 and coalesce(ended_on, $1) >= $1`,
      [today],
    )
    expect(heads).toEqual([{ organisations: 6 }])
  })

  test('has every pair, those of an order fixed by it', async () => {
    const described = municipality.organisations.flatMap(({ pairs }) => pairs)
    const [counted] = await ask(
      `select count(*) as pairs, count(f.pair_id) as fixed, (select count(*) from registration) as orders
       from mentoring_pair p left join pair_in_force f on f.organisation_id = p.organisation_id and f.pair_id = p.id`,
    )
    expect(counted).toEqual({
      pairs: described.length,
      fixed: described.filter(({ state }) => typeof state === 'object').length,
      orders: municipality.organisations.flatMap(({ orders }) => orders).length,
    })
  })

  test('has people without the consent that they need, also in a proposed pair', async () => {
    const surnames = 'Галеев Галимова Зверев Крюкова Носов Подольская Пономарёв Сафронова Семенова Цой'.split(' ')
    const lacking = await ask<{ surname: string }>(
      `select distinct c.surname from person_card c
       join bank_entry e on e.organisation_id = c.organisation_id and e.person_id = c.id
       where not exists (select from consent s where s.organisation_id = c.organisation_id and s.person_id = c.id
         and s.kind = 'processing') order by 1`,
    )
    expect(lacking.map(({ surname }) => surname)).toEqual(surnames)
  })

  test('has candidates: mentors without a consent, and two with whom the head has only to agree', async () => {
    const candidates = await ask<{ surname: string; consented: boolean }>(
      `select c.surname, exists (select from consent s where s.organisation_id = e.organisation_id
           and s.person_id = e.person_id and s.kind = 'processing' and s.withdrawn_on is null) as consented
       from bank_entry e join person_card c on c.organisation_id = e.organisation_id and c.id = e.person_id
       where e.approved_on is null and not exists (select from consent s where s.organisation_id = e.organisation_id
         and s.person_id = e.person_id and s.withdrawn_on is not null) order by 1`,
    )
    expect(candidates).toEqual([
      { surname: 'Галеев', consented: false },
      { surname: 'Галимова', consented: false },
      { surname: 'Грачёв', consented: true },
      { surname: 'Зверев', consented: false },
      { surname: 'Озерова', consented: true },
      { surname: 'Цой', consented: false },
    ])
  })

  test('has mentors on every step of the path, and courses and agreements', async () => {
    const [path] = await ask(
      `select (select count(*) from bank_entry where side = 'mentor' and sheet_on is not null)::int as sheets,
         (select count(*) from interview)::int as talks, (select count(*) from mentor_training)::int as courses,
         (select count(*) from additional_agreement)::int as agreements, (select count(*) from not_with)::int as apart`,
    )
    expect(path).toEqual({ sheets: 9, talks: 5, courses: 4, agreements: 2, apart: 1 })
    expect(await ask(`select from bank_entry where ending = 'relieved'`)).toHaveLength(1)
  })

  test('has students with their guardians, and papers that guardians signed', async () => {
    const [counted] = await ask(
      `select (select count(*) from person where kind = 'student')::int as students,
         (select count(distinct child_person_id) from guardian)::int as answered_for,
         (select count(*) from consent where signatory = 'guardian' and kind = 'processing')::int as signed_for`,
    )
    expect(counted).toEqual({ students: 20, answered_for: 19, signed_for: 3 })
  })

  test('has sheets of requests from paper and from a phone, and requests in every state, some with own words', async () => {
    const [counted] = await ask(
      `select (select count(*) from bank_entry where side = 'mentee' and sheet_how = 'paper')::int as typed,
         (select count(*) from bank_entry where side = 'mentee' and sheet_how = 'self')::int as own,
         (select count(*) from request where taken_on is not null and resolved_on is null)::int as in_work,
         (select count(*) from request where resolved_on is not null)::int as resolved,
         (select count(*) from request where wanted_help is not null)::int as noted`,
    )
    expect(counted).toEqual({ typed: 4, own: 1, in_work: 2, resolved: 3, noted: 5 })
  })

  test('has entries that were left behind last year, and classes that went up', async () => {
    const [counted] = await ask(
      `select (select count(*) from bank_entry e join cycle y on y.organisation_id = e.organisation_id and y.id = e.cycle_id
            where e.ended_on is null and y.school_year < (select max(school_year) from cycle))::int > 3 as left_behind,
         (select count(*) from school_year_start)::int as starts,
         (select array_agg(distinct l.class_title order by l.class_title) from person_line l
            where l.class_title is not null) as classes`,
    )
    expect(counted).toEqual({ left_behind: true, starts: 1, classes: ['11 А', '7 Б', '9 А'] })
  })

  test('has a support that is open and one that is closed, measures, and somebody offered to another school', async () => {
    const [counted] = await ask(
      `select (select count(*) from support_case where closed_on is null)::int as open,
         (select count(*) from support_case where closed_on is not null)::int as closed,
         (select count(*) from support_note)::int as notes, (select count(*) from special_measure)::int as measures,
         (select count(*) from person_move where taken_in_on is null and withdrawn_on is null)::int as offered,
         (select count(*) from consent where kind = 'publication')::int as published`,
    )
    expect(counted).toEqual({ open: 1, closed: 1, notes: 2, measures: 2, offered: 1, published: 1 })
  })

  test('has a journal that tells the days on which it was worked', async () => {
    const [told] = await ask<{ first: string; last: string }>(
      `select min((at at time zone 'Asia/Yekaterinburg')::date) as first, max((at at time zone 'Asia/Yekaterinburg')::date) as last
       from journal`,
    )
    expect(told).toEqual({ first: '2025-09-01', last: today })
  })

  test('belongs to the real day again', async () => {
    expect(await ask('select fixed_today, demo from identity.installation')).toEqual([
      { fixed_today: today, demo: true },
    ])
    expect(await ask('select from identity.session where ended_at is null')).toEqual([])
  })
})
