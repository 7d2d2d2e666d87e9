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
  const { owner } = application
  const {
    side,
    topics = {},
    capacity = 1,
    consented = true,
    approved = true,
    subject = null,
    kind = 'pedagogue',
  } = described
  const idOf = async (text: string, values: unknown[]) => {
    const { rows } = await owner.query<{ id: string }>(text, values)
    return rows[0]?.id ?? ''
  }
  const humanId = described.humanId ?? (await idOf('insert into identity.human default values returning id', []))
  const personId = await idOf(
    `insert into person (organisation_id, human_id, kind, joined_on) values ($1, $2, $3, '2020-09-01') returning id`,
    [organisation.id, humanId, kind],
  )
  await owner.query(
    `insert into person_name (organisation_id, person_id, from_on, surname, given) values ($1, $2, '2020-09-01', $3, 'Ольга')`,
    [organisation.id, personId, described.name],
  )
  await owner.query(
    `insert into person_post (organisation_id, person_id, from_on, post, subject) values ($1, $2, '2020-09-01', 'учитель', $3)`,
    [organisation.id, personId, subject],
  )
  const entryId = await idOf(
    `insert into bank_entry (organisation_id, cycle_id, person_id, side, capacity, entered_on, approved_on)
     values ($1, $2, $3, $4, $5, '2026-09-10', $6) returning id`,
    [
      organisation.id,
      organisation.cycleId,
      personId,
      side,
      side === 'mentor' ? capacity : null,
      approved ? '2026-09-10' : null,
    ],
  )
  for (const [topicCode, level] of Object.entries(topics)) {
    await (side === 'mentor'
      ? owner.query(
          'insert into competence (organisation_id, bank_entry_id, topic_code, level) values ($1, $2, $3, $4)',
          [organisation.id, entryId, topicCode, level],
        )
      : owner.query(
          `insert into request (organisation_id, bank_entry_id, topic_code, difficulty, opened_on)
           values ($1, $2, $3, $4, '2026-09-10')`,
          [organisation.id, entryId, topicCode, level],
        ))
  }
  if (consented) await consent(application, organisation, personId)
  return personId
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
