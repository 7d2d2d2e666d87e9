import type { TestApplication } from './application.ts'
import type { TestOrganisation } from './world.ts'

export interface Described {
  name: string
  side: 'mentee' | 'mentor'
  /** Topic and level: a request of a mentee, a competence of a mentor. */
  topics?: Record<string, number>
  capacity?: number
  consented?: boolean
  /** False: a candidate. */
  approved?: boolean
  subject?: string
  kind?: string
  humanId?: string
}

/** Puts somebody new into a bank as the owner of the database would; answers the person's id. */
export async function enter(application: TestApplication, organisation: TestOrganisation, described: Described) {
  const personId = await newPerson(application, organisation, described)
  await newEntry(application, organisation, { ...described, personId })
  if (described.consented ?? true) await consent(application, organisation, personId)
  return personId
}

async function newPerson({ owner }: TestApplication, { id }: TestOrganisation, described: Described) {
  const { name, subject = null, kind = 'pedagogue' } = described
  const humanId = described.humanId ?? (await idOf(owner, 'insert into identity.human default values returning id', []))
  const personId = await idOf(
    owner,
    `insert into person (organisation_id, human_id, kind, joined_on) values ($1, $2, $3, '2020-09-01') returning id`,
    [id, humanId, kind],
  )
  await owner.query(
    `insert into person_name (organisation_id, person_id, from_on, surname, given) values ($1, $2, '2020-09-01', $3, 'Ольга')`,
    [id, personId, name],
  )
  await owner.query(
    `insert into person_post (organisation_id, person_id, from_on, post, subject) values ($1, $2, '2020-09-01', 'учитель', $3)`,
    [id, personId, subject],
  )
  return personId
}

type Entered = Described & { personId: string }

async function newEntry({ owner }: TestApplication, { id, cycleId }: TestOrganisation, entered: Entered) {
  const { personId, side, topics = {}, capacity = 1, approved = true } = entered
  const entryId = await idOf(
    owner,
    `insert into bank_entry (organisation_id, cycle_id, person_id, side, capacity, entered_on, approved_on)
     values ($1, $2, $3, $4, $5, '2026-09-10', $6) returning id`,
    [id, cycleId, personId, side, side === 'mentor' ? capacity : null, approved ? '2026-09-10' : null],
  )
  const topic =
    side === 'mentor'
      ? 'insert into competence (organisation_id, bank_entry_id, topic_code, level) values ($1, $2, $3, $4)'
      : `insert into request (organisation_id, bank_entry_id, topic_code, difficulty, opened_on)
         values ($1, $2, $3, $4, '2026-09-10')`
  for (const [topicCode, level] of Object.entries(topics)) await owner.query(topic, [id, entryId, topicCode, level])
}

async function idOf(owner: TestApplication['owner'], text: string, values: unknown[]): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(text, values)
  return rows[0]?.id ?? ''
}

export async function consent({ owner }: TestApplication, organisation: TestOrganisation, personId: string) {
  await owner.query(
    `insert into consent (organisation_id, person_id, kind, given_on, wording_version, recorded_by)
     values ($1, $2, 'processing', '2026-09-10', 'test', $3)`,
    [organisation.id, personId, organisation.people.curator?.personId],
  )
  // Of a student without a birth date both sign.
  await owner.query(
    `insert into consent (organisation_id, person_id, kind, signatory, guardian_person_id, given_on, wording_version, recorded_by)
     select $1, id, 'processing', 'guardian', $3, '2026-09-10', 'test', $3 from person where id = $2 and kind = 'student'`,
    [organisation.id, personId, organisation.people.curator?.personId],
  )
}

export async function withdrawConsent({ owner }: TestApplication, personId: string) {
  await owner.query(`update consent set withdrawn_on = '2026-10-05' where person_id = $1 and kind = 'processing'`, [
    personId,
  ])
}

/** The world's own pair would take part too; a test of matching describes its people itself. */
export async function emptyBanks({ owner }: TestApplication, organisation: TestOrganisation) {
  await owner.query(`update bank_entry set ended_on = entered_on where organisation_id = $1`, [organisation.id])
}
