import type pg from 'pg'
import { synchroniseCatalogues } from '#server/catalogues.ts'

export interface SeededOrganisation {
  id: string
  /** The curator's account. */
  accountId: string
}

export interface Seeding {
  howMany: number
  peopleEach: number
  /** Of three people so many are students, in classes of 25; the others are pedagogues. */
  studentsOfThree?: 0 | 1 | 2
}

/** Organisations with people, filled by set-based SQL: the figures are about reading and writing, not about filling. */
export async function seedOrganisations(
  owner: pg.Pool,
  { howMany, peopleEach, studentsOfThree = 0 }: Seeding,
): Promise<SeededOrganisation[]> {
  const seeded: SeededOrganisation[] = []
  for (let index = 0; index < howMany; index += 1) {
    const id = await seedOrganisation(owner, index)
    await fillPeople(owner, id, { people: peopleEach, studentsOfThree })
    seeded.push({ id, accountId: await curatorOf(owner, id) })
  }
  await owner.query('analyze')
  return seeded
}

async function seedOrganisation(owner: pg.Pool, index: number): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into organisation (kind, full_name, short_name, locality) values ('school', $1, $1, 'Заречный')
     returning organisation_id as id`,
    [`Школа № ${index + 1}`],
  )
  const id = rows[0]?.id ?? ''
  await synchroniseCatalogues(owner, '2026-10-05', id)
  return id
}

const surnames = [
  'Абрамов',
  'Белов',
  'Воронцов',
  'Гусев',
  'Дёмин',
  'Ёлкин',
  'Жуков',
  'Зуев',
  'Исаев',
  'Крылов',
  'Лебедев',
  'Миронов',
]
const givens = ['Анна', 'Борис', 'Вера', 'Галина', 'Дмитрий', 'Елена', 'Жанна', 'Игорь', 'Ксения', 'Лариса']

async function fillPeople(
  owner: pg.Pool,
  id: string,
  { people, studentsOfThree }: { people: number; studentsOfThree: number },
): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query(
      `create temp table seeding on commit drop as
       select gen_random_uuid() as human_id, gen_random_uuid() as person_id, n, n % 3 < $2 as studies
       from generate_series(1, $1::int) n`,
      [people, studentsOfThree],
    )
    await client.query('insert into identity.human (id) select human_id from seeding')
    for (const statement of statements) await client.query(statement, [id])
    for (const statement of withNames) {
      await client.query(statement, [id, surnames, givens, surnames.length, givens.length])
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const statements = [
  `insert into person (organisation_id, id, human_id, kind, joined_on, left_on, birth_year, birth_on, hired_on,
     experience_years, experience_on)
   select $1, person_id, human_id, case when studies then 'student' else 'pedagogue' end, '2020-09-01',
     case when n % 50 = 0 then '2026-08-31'::date end,
     case when studies then 2009 + n % 10 else 1960 + n % 45 end, case when studies then make_date(2009 + n % 10, 3, 1) end,
     case when not studies then '2000-09-01'::date + n % 9000 end, case when not studies then n % 40 end,
     case when not studies then '2026-09-01'::date end
   from seeding`,
  `insert into person_post (organisation_id, person_id, from_on, post, subject, association)
   select $1, person_id, '2020-09-01', 'учитель', 'математика', 'МО ' || n % 8 from seeding where not studies`,
  `insert into person_class (organisation_id, person_id, from_on, grade, title)
   select $1, person_id, '2026-09-01', 1 + (n / 25) % 11, 1 + (n / 25) % 11 || ' ' || n / 275
   from seeding where studies and n % 40 > 0`,
  `insert into cycle (organisation_id, school_year, starts_on, ends_on) values ($1, 2020, '2020-09-01', '2099-08-31')`,
  `insert into bank_entry (organisation_id, cycle_id, person_id, side, entered_on, approved_on)
   select $1, c.id, person_id, 'mentee', '2026-09-01', '2026-09-01' from seeding join cycle c on c.organisation_id = $1
   where n % 4 = 2`,
]

const withNames = [
  `insert into person_name (organisation_id, person_id, from_on, surname, given, patronymic, gender)
   select $1, person_id, '2020-09-01', ($2::text[])[1 + n % $4] || 'ов' || n, ($3::text[])[1 + n % $5], 'Петрович', 'm'
   from seeding`,
  `insert into search_entry (organisation_id, person_id, words)
   select $1, person_id, ' ' || lower(replace(($2::text[])[1 + n % $4], 'ё', 'е')) || 'ов' || n || ' '
     || lower(($3::text[])[1 + n % $5]) || ' петрович' from seeding`,
]

async function curatorOf(owner: pg.Pool, id: string): Promise<string> {
  const { rows } = await owner.query<{ account: string }>(
    `with first as (
       select id, human_id from person where organisation_id = $1 and kind = 'pedagogue' and left_on is null order by id limit 1
     ),
     appointed as (
       insert into appointment (organisation_id, person_id, role_code, started_on) select $1, id, 'curator', '2020-09-01' from first
     )
     insert into identity.account (human_id, login, login_key) select human_id, 'curator-' || $1, 'curator-' || $1 from first
     returning id as account`,
    [id],
  )
  return rows[0]?.account ?? ''
}
