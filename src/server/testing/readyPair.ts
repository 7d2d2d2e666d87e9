import type { TestApplication } from './application.ts'
import { arrangePair, type MentoringRecords } from './mentoringRecords.ts'
import type { TestOrganisation } from './world.ts'

interface Arranged {
  in?: TestOrganisation
  /** When they agreed and gave their consents. */
  on?: string
}

/** Two pedagogues of the world, by their places in its list, as a pair that only lacks its order. */
export async function readyPair(
  { owner, world }: TestApplication,
  [mentorAt, menteeAt]: [number, number],
  { in: organisation = world.own, on = '2026-10-01' }: Arranged = {},
): Promise<MentoringRecords> {
  const { id, cycleId, pedagogues, people } = organisation
  const [mentor, mentee, curator] = [pedagogues[mentorAt], pedagogues[menteeAt], people.curator]
  if (!mentor || !mentee || !curator) throw new Error('the world lacks people')
  // One entry a side and one consent of a kind a person: pairs of the same people share neither here.
  const persons = [mentor.personId, mentee.personId]
  await owner.query(`update bank_entry set ended_on = entered_on where person_id = any ($1) and ended_on is null`, [
    persons,
  ])
  await owner.query(`delete from pair_topic where mentee_person_id = any ($1)`, [persons])
  const processing = await owner.query(
    `select person_id, id from consent where kind in ('processing', 'transfer') and withdrawn_on is null and person_id = any ($1)`,
    [persons],
  )
  await owner.query(`update consent set withdrawn_on = greatest(given_on, $2) where id = any ($1)`, [
    processing.rows.map((row) => row.id),
    on,
  ])
  const records = await arrangePair({
    owner,
    organisationId: id,
    cycleId,
    mentor,
    mentee,
    curatorPersonId: curator.personId,
    today: on,
  })
  await owner.query('delete from order_line where document_id = $1', [records.documentId])
  await owner.query('delete from document where id = $1', [records.documentId])
  return records
}
