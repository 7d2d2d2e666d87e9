import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** A pair on its way: both in the banks, all consents and confirmations there, an order drafted. */
export interface MentoringRecords {
  mentorEntryId: string
  menteeEntryId: string
  /** The mentee's own request. */
  requestId: string
  mentorProcessingId: string
  menteeProcessingId: string
  pairId: string
  documentId: string
  /** A blank of the transfer that was printed before it was signed. */
  blankBatchId: string
  /** Of the mentor: a talk, a course, an additional agreement. */
  interviewId: string
  courseId: string
  agreementId: string
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
  const entries = await enterBanks(arranging)
  const { mentor, mentee } = arranging
  const processing = {
    mentor: await consent(arranging, mentor.personId, 'processing', null),
    mentee: await consent(arranging, mentee.personId, 'processing', null),
  }
  for (const { personId } of [mentor, mentee]) await consent(arranging, personId, 'transfer', null)
  const blankBatchId = await printBlank(arranging, mentee.personId)
  const pairId = await proposePair(arranging)
  await confirmPair(arranging, pairId)
  const documentId = await draftOrder(arranging, pairId, processing)
  return {
    ...entries,
    mentorProcessingId: processing.mentor,
    menteeProcessingId: processing.mentee,
    pairId,
    documentId,
    blankBatchId,
    ...(await preparation(arranging, entries.mentorEntryId)),
  }
}

async function preparation(arranging: Arranging, mentorEntryId: string) {
  const { mentor, curatorPersonId, today } = arranging
  const interviewId = await make(arranging, 'interview', {
    bank_entry_id: mentorEntryId,
    held_on: today,
    outcome: 'recommended',
    recorded_by: curatorPersonId,
  })
  await make(arranging, 'interview_participant', { interview_id: interviewId, person_id: curatorPersonId })
  const courseId = await make(arranging, 'mentor_training', {
    person_id: mentor.personId,
    title: 'Школа наставника',
    finished_on: today,
  })
  const agreementId = await make(arranging, 'additional_agreement', {
    person_id: mentor.personId,
    signed_on: today,
    from_on: today,
  })
  return { interviewId, courseId, agreementId }
}

async function enterBanks(arranging: Arranging) {
  const { cycleId, mentor, mentee, today } = arranging
  const entry = (personId: string, side: string, capacity: number | null) =>
    make(arranging, 'bank_entry', {
      cycle_id: cycleId,
      person_id: personId,
      side,
      capacity,
      entered_on: today,
      approved_on: today,
    })
  const mentorEntryId = await entry(mentor.personId, 'mentor', 2)
  const menteeEntryId = await entry(mentee.personId, 'mentee', null)
  await make(arranging, 'competence', { bank_entry_id: mentorEntryId, topic_code: 'teaching-methods', level: 3 })
  const requestId = await make(arranging, 'request', {
    bank_entry_id: menteeEntryId,
    topic_code: 'teaching-methods',
    difficulty: 2,
    opened_on: today,
  })
  return { mentorEntryId, menteeEntryId, requestId }
}

async function proposePair(arranging: Arranging): Promise<string> {
  const { cycleId, mentor, mentee, today } = arranging
  const pairId = await make(arranging, 'mentoring_pair', {
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
  await make(arranging, 'pair_kind', { pair_id: pairId, kind_code: 'traditional' })
  await make(arranging, 'pair_topic', {
    pair_id: pairId,
    mentee_person_id: mentee.personId,
    topic_code: 'teaching-methods',
    from_on: today,
    to_on: '2027-05-31',
  })
  return pairId
}

async function confirmPair(arranging: Arranging, pairId: string): Promise<void> {
  const { curatorPersonId, today } = arranging
  const word = { pair_id: pairId, confirmed_on: today, how: 'paper', recorded_by: curatorPersonId }
  for (const party of ['mentor', 'mentee', 'curator']) await make(arranging, 'confirmation', { ...word, party })
}

async function draftOrder(
  arranging: Arranging,
  pairId: string,
  processing: { mentor: string; mentee: string },
): Promise<string> {
  const { cycleId, mentor, mentee, curatorPersonId, today } = arranging
  const mentorConsentId = await consent(arranging, mentor.personId, 'mentor', pairId)
  const menteeConsentId = await consent(arranging, mentee.personId, 'mentee', pairId)
  const documentId = await make(arranging, 'document', {
    kind: 'order-on-pairs',
    cycle_id: cycleId,
    drafted_on: today,
    drafted_by: curatorPersonId,
    choices: JSON.stringify({ inForceFrom: today }),
  })
  await make(arranging, 'order_line', {
    document_id: documentId,
    line: 1,
    effect: 'fixes-pair',
    pair_id: pairId,
    mentor_person_id: mentor.personId,
    mentee_person_id: mentee.personId,
    mentor_consent_id: mentorConsentId,
    mentee_consent_id: menteeConsentId,
    mentor_processing_id: processing.mentor,
    mentee_processing_id: processing.mentee,
    from_on: today,
    to_on: '2027-05-31',
  })
  return documentId
}

function consent(arranging: Arranging, personId: string, kind: string, pairId: string | null): Promise<string> {
  const { curatorPersonId, today } = arranging
  return make(arranging, 'consent', {
    person_id: personId,
    kind,
    pair_id: pairId,
    given_on: today,
    wording_version: 'test',
    recorded_by: curatorPersonId,
  })
}

async function printBlank(arranging: Arranging, personId: string): Promise<string> {
  const batchId = randomUUID()
  const printed = { printed_on: '2026-09-01', printed_by: arranging.curatorPersonId, wording_version: 'test' }
  await make(arranging, 'consent_blank', { batch_id: batchId, person_id: personId, kind: 'transfer', ...printed })
  return batchId
}

async function make(
  { owner, organisationId }: Arranging,
  table: string,
  values: Record<string, unknown>,
): Promise<string> {
  const columns = ['organisation_id', ...Object.keys(values)]
  const places = columns.map((_, index) => `$${index + 1}`)
  const { rows } = await owner.query<{ id: string }>(
    `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')}) returning to_jsonb(${table}) ->> 'id' as id`,
    [organisationId, ...Object.values(values)],
  )
  return rows[0]?.id ?? ''
}
