import type pg from 'pg'
import { synchroniseCatalogues } from '#server/catalogues.ts'

export interface SeededOrganisation {
  id: string
  /** The curator's account. */
  accountId: string
}

/** Organisations with people, filled by set-based SQL: the figures are about reading and writing, not about filling. */
export async function seedOrganisations(
  owner: pg.Pool,
  howMany: number,
  peopleEach: number,
): Promise<SeededOrganisation[]> {
  const seeded: SeededOrganisation[] = []
  for (let index = 0; index < howMany; index += 1) seeded.push(await seedOrganisation(owner, index, peopleEach))
  await owner.query('analyze')
  return seeded
}

async function seedOrganisation(owner: pg.Pool, index: number, people: number): Promise<SeededOrganisation> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into organisation (kind, full_name, short_name, locality) values ('school', $1, $1, 'Заречный')
     returning organisation_id as id`,
    [`Школа № ${index + 1}`],
  )
  const id = rows[0]?.id ?? ''
  await synchroniseCatalogues(owner, '2026-10-05', id)
  await fillPeople(owner, id, people)
  return { id, accountId: await curatorOf(owner, id) }
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

async function fillPeople(owner: pg.Pool, id: string, people: number): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    await client.query(
      `create temp table seeding on commit drop as
       select gen_random_uuid() as human_id, gen_random_uuid() as person_id, n from generate_series(1, $1::int) n`,
      [people],
    )
    await client.query('insert into identity.human (id) select human_id from seeding')
    await client.query(
      `insert into person (organisation_id, id, human_id, kind, joined_on, birth_year)
       select $1, person_id, human_id, 'pedagogue', '2020-09-01', 1960 + n % 45 from seeding`,
      [id],
    )
    await client.query(
      `insert into person_name (organisation_id, person_id, from_on, surname, given, patronymic, gender)
       select $1, person_id, '2020-09-01', ($2::text[])[1 + n % $4] || 'ов' || n, ($3::text[])[1 + n % $5], 'Петрович', 'm' from seeding`,
      [id, surnames, givens, surnames.length, givens.length],
    )
    await client.query(
      `insert into person_post (organisation_id, person_id, from_on, post, subject, association)
       select $1, person_id, '2020-09-01', 'учитель', 'математика', 'МО ' || n % 8 from seeding`,
      [id],
    )
    await client.query(
      `insert into search_entry (organisation_id, person_id, words)
       select $1, person_id, lower(replace(($2::text[])[1 + n % $4], 'ё', 'е')) || 'ов' || n || ' ' || lower(($3::text[])[1 + n % $5]) from seeding`,
      [id, surnames, givens, surnames.length, givens.length],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function curatorOf(owner: pg.Pool, id: string): Promise<string> {
  const { rows } = await owner.query<{ account: string }>(
    `with first as (select id, human_id from person where organisation_id = $1 order by id limit 1),
     appointed as (
       insert into appointment (organisation_id, person_id, role_code, started_on) select $1, id, 'curator', '2020-09-01' from first
     )
     insert into identity.account (human_id, login, login_key) select human_id, 'curator-' || $1, 'curator-' || $1 from first
     returning id as account`,
    [id],
  )
  return rows[0]?.account ?? ''
}
