import type { SupportCase } from '../contract.ts'
import type { CaseRow } from './queries.ts'

export function shownCase(row: CaseRow, readerId: string): SupportCase {
  const { id, version, personId, surname, given, patronymic, post, classTitle, specialistId } = row
  return {
    id,
    version,
    person: { id: personId, surname, given, patronymic, post, classTitle },
    specialist: { id: specialistId, ...row.specialist },
    openedOn: row.openedOn,
    openedBy: row.openedBy,
    closedOn: row.closedOn,
    handedTo: row.handedTo,
    pair: row.pairId === null || row.other === null ? null : { id: row.pairId, other: row.other },
    isOwn: specialistId === readerId,
  }
}
