import { type TestApplication, worldToday } from './application.ts'
import type { TestOrganisation } from './world.ts'

interface Somebody {
  personId: string
  humanId: string
}

interface Described {
  mentor: Somebody | undefined
  mentee: Somebody | undefined
  topic?: string
}

/** A pair proposed today that nobody has agreed to yet, as the owner of the database would write it; answers its id. */
export async function proposedPair({ owner }: TestApplication, school: TestOrganisation, described: Described) {
  const { mentor, mentee, topic = 'documentation' } = described
  const { rows } = await owner.query<{ id: string }>(
    `insert into mentoring_pair (organisation_id, cycle_id, mentor_person_id, mentor_human_id, mentee_person_id,
       mentee_human_id, form_code, starts_on, ends_on, proposed_on)
     values ($1, $2, $3, $4, $5, $6, 'pedagogue-pedagogue', $7, '2027-05-31', $7) returning id`,
    [school.id, school.cycleId, mentor?.personId, mentor?.humanId, mentee?.personId, mentee?.humanId, worldToday],
  )
  const id = rows[0]?.id ?? ''
  await owner.query(`insert into pair_kind values ($1, $2, 'traditional')`, [school.id, id])
  await owner.query(
    `insert into pair_topic (organisation_id, pair_id, mentee_person_id, topic_code, from_on, to_on)
     values ($1, $2, $3, $4, $5, '2027-05-31')`,
    [school.id, id, mentee?.personId, topic, worldToday],
  )
  return id
}
