import type pg from 'pg'

/** Somebody supported by the psychologist, who keeps a note of it, and for whom a special measure was taken. */
export interface CareRecords {
  personId: string
  supportCaseId: string
  supportNoteId: string
  measureId: string
}

interface Arranging {
  owner: pg.Pool
  organisationId: string
  personId: string
  specialistId: string
  curatorId: string
}

export const secretOfNote = 'Тайна беседы'

export async function arrangeCare({ owner, organisationId, personId, specialistId, curatorId }: Arranging) {
  const idOf = async (text: string, values: unknown[]) => {
    const { rows } = await owner.query<{ id: string }>(text, [organisationId, ...values])
    return rows[0]?.id ?? ''
  }
  const supportCaseId = await idOf(
    `insert into support_case (organisation_id, person_id, specialist_person_id, opened_on, opened_by)
     values ($1, $2, $3, '2026-09-15', $4) returning id`,
    [personId, specialistId, curatorId],
  )
  const supportNoteId = await idOf(
    `insert into support_note (organisation_id, case_id, specialist_person_id, written_on, content)
     values ($1, $2, $3, '2026-09-16', $4) returning id`,
    [supportCaseId, specialistId, secretOfNote],
  )
  const measureId = await idOf(
    `insert into special_measure (organisation_id, person_id, situation, measure, basis, from_on, recorded_by)
     values ($1, $2, 'remote', 'Встречи по видеосвязи', 'Приказ от 01.09.2026 № 14-од', '2026-09-01', $3) returning id`,
    [personId, curatorId],
  )
  return { personId, supportCaseId, supportNoteId, measureId }
}
