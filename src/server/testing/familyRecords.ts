import type pg from 'pg'
import { foldForSearch } from '#domain/russian/typography.ts'

/** A student of the seventh class, whose mother represents them. */
export interface FamilyRecords {
  studentId: string
  motherId: string
  /** Of the record that joins the two. */
  guardianId: string
}

interface Arranging {
  owner: pg.Pool
  organisationId: string
}

export async function arrangeFamily(arranging: Arranging): Promise<FamilyRecords> {
  const studentId = await person(arranging, {
    kind: 'student',
    born: '2013-03-14',
    name: ['Яшин', 'Егор', 'Ильич', 'm'],
  })
  const motherId = await person(arranging, { kind: 'parent', born: null, name: ['Яшина', 'Ольга', 'Львовна', 'f'] })
  await insert(arranging, 'person_class', { person_id: studentId, from_on: '2026-09-01', grade: 7, title: '7 А' })
  const guardianId = await insert(arranging, 'guardian', {
    child_person_id: studentId,
    guardian_person_id: motherId,
    relation: 'mother',
    from_on: '2020-09-01',
  })
  return { studentId, motherId, guardianId }
}

interface Described {
  kind: string
  born: string | null
  name: [surname: string, given: string, patronymic: string, gender: 'm' | 'f']
}

async function person(arranging: Arranging, { kind, born, name }: Described): Promise<string> {
  const { rows } = await arranging.owner.query<{ id: string }>('insert into identity.human default values returning id')
  const birth = born === null ? {} : { birth_on: born, birth_year: Number(born.slice(0, 4)) }
  const id = await insert(arranging, 'person', { human_id: rows[0]?.id, kind, joined_on: '2020-09-01', ...birth })
  const [surname, given, patronymic, gender] = name
  await insert(arranging, 'person_name', { person_id: id, from_on: '2020-09-01', surname, given, patronymic, gender })
  const words = ` ${foldForSearch(`${surname} ${given} ${patronymic}`)}`
  await insert(arranging, 'search_entry', { person_id: id, words })
  return id
}

async function insert({ owner, organisationId }: Arranging, table: string, values: Record<string, unknown>) {
  const columns = ['organisation_id', ...Object.keys(values)]
  const places = columns.map((_, index) => `$${index + 1}`)
  const { rows } = await owner.query<{ id: string }>(
    `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')}) returning to_jsonb(${table}) ->> 'id' as id`,
    [organisationId, ...Object.values(values)],
  )
  return rows[0]?.id ?? ''
}
