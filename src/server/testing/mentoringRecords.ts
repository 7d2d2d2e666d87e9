import type pg from 'pg'

/** A pair on its way: both in the banks, all consents and confirmations there, an order drafted. */
export interface MentoringRecords {
  mentorEntryId: string
  menteeEntryId: string
  mentorProcessingId: string
  menteeProcessingId: string
  pairId: string
  documentId: string
}

interface Arranging {
  owner: pg.Pool
  organisationId: string
  cycleId: string
  mentor: { personId: string; humanId: string }
  mentee: { personId: string; humanId: string }
  curatorPersonId: string
  today: string
}

export async function arrangePair(arranging: Arranging): Promise<MentoringRecords> {
  const { owner, organisationId, cycleId, mentor, mentee, curatorPersonId, today } = arranging
  const make = async (table: string, values: Record<string, unknown>): Promise<string> => {
    const columns = ['organisation_id', ...Object.keys(values)]
    const places = columns.map((_, index) => `$${index + 1}`)
    const { rows } = await owner.query<{ id: string }>(
      `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')}) returning to_jsonb(${table}) ->> 'id' as id`,
      [organisationId, ...Object.values(values)],
    )
    return rows[0]?.id ?? ''
  }
  const entry = (personId: string, side: string, capacity: number | null) =>
    make('bank_entry', { cycle_id: cycleId, person_id: personId, side, capacity, entered_on: today })
  const mentorEntryId = await entry(mentor.personId, 'mentor', 2)
  const menteeEntryId = await entry(mentee.personId, 'mentee', null)
  await make('competence', { bank_entry_id: mentorEntryId, topic_code: 'teaching-methods', level: 3 })
  await make('request', {
    bank_entry_id: menteeEntryId,
    topic_code: 'teaching-methods',
    difficulty: 2,
    opened_on: today,
  })
  const consent = (personId: string, kind: string, pairId: string | null) =>
    make('consent', {
      person_id: personId,
      kind,
      pair_id: pairId,
      given_on: today,
      wording_version: 'test',
      recorded_by: curatorPersonId,
    })
  const mentorProcessingId = await consent(mentor.personId, 'processing', null)
  const menteeProcessingId = await consent(mentee.personId, 'processing', null)
  const pairId = await make('mentoring_pair', {
    cycle_id: cycleId,
    mentor_person_id: mentor.personId,
    mentor_human_id: mentor.humanId,
    mentee_person_id: mentee.personId,
    mentee_human_id: mentee.humanId,
    form_code: 'pedagogue-pedagogue',
    starts_on: today,
    ends_on: '2027-05-31',
    proposed_on: today,
  })
  await make('pair_kind', { pair_id: pairId, kind_code: 'traditional' })
  await make('pair_topic', {
    pair_id: pairId,
    mentee_person_id: mentee.personId,
    topic_code: 'teaching-methods',
    from_on: today,
    to_on: '2027-05-31',
  })
  for (const party of ['mentor', 'mentee', 'curator']) {
    await make('confirmation', {
      pair_id: pairId,
      party,
      confirmed_on: today,
      how: 'paper',
      recorded_by: curatorPersonId,
    })
  }
  const mentorConsentId = await consent(mentor.personId, 'mentor', pairId)
  const menteeConsentId = await consent(mentee.personId, 'mentee', pairId)
  const documentId = await make('document', {
    kind: 'order-on-pairs',
    cycle_id: cycleId,
    drafted_on: today,
    drafted_by: curatorPersonId,
    choices: JSON.stringify({ inForceFrom: today }),
  })
  await make('order_line', {
    document_id: documentId,
    line: 1,
    effect: 'fixes-pair',
    pair_id: pairId,
    mentor_person_id: mentor.personId,
    mentee_person_id: mentee.personId,
    mentor_consent_id: mentorConsentId,
    mentee_consent_id: menteeConsentId,
    mentor_processing_id: mentorProcessingId,
    mentee_processing_id: menteeProcessingId,
    from_on: today,
    to_on: '2027-05-31',
  })
  return { mentorEntryId, menteeEntryId, mentorProcessingId, menteeProcessingId, pairId, documentId }
}
