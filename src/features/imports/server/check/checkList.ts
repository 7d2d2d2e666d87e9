import { keepableSheets } from '#domain/staffList/dropped/droppedColumns.ts'
import type { ListKind } from '#domain/staffList/headings/fields.ts'
import { kindOfList } from '#domain/staffList/kindOfList.ts'
import type { Sheet } from '#domain/staffList/sheet.ts'
import { readSpreadsheet } from '#server/files/spreadsheet/readSpreadsheet.ts'
import { spreadsheetRefusalWords } from '#server/files/spreadsheet/refusals.ts'
import { CallerGone, Refused } from '#server/http/refused.ts'
import type { UnhurriedRequest, Upload } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { type Follow, follow } from '../follow.ts'
import { forgetOldChecks, keepCheck, learnedHeadings } from '../queries.ts'
import { findingsIn } from './findingsIn.ts'
import type { KeptFile } from './keptFile.ts'

/** The file is read before the transaction begins: no connection waits for a reader. */
export async function checkList(request: UnhurriedRequest<typeof contract.checkList>) {
  const { upload, input, today, actor, signal, transaction } = request
  const by = follow({ progressId: input.progressId, actor, signal })
  try {
    const sheets = await sheetsOf(upload, by, signal)
    const fileName = upload.name.slice(0, 200)
    return await transaction(async (db) => {
      const learned = await learnedHeadings(db)
      const list: ListKind = kindOfList(sheets, learned)
      const file: KeptFile = { ...keepableSheets(sheets, learned), chosen: {} }
      const found = await findingsIn(db, file, { list, today, by })
      const check = { organisationId: actor.organisationId, checkedOn: today, checkedBy: actor.personId }
      await forgetOldChecks(db, actor.personId, today)
      const checkId = await keepCheck(db, { ...check, fileName, list, file, found })
      by.heed()
      return { checkId, fileName, list, appliedOn: null, ...found.summary }
    })
  } finally {
    by.end()
  }
}

async function sheetsOf({ bytes, name }: Upload, by: Follow, signal: AbortSignal): Promise<readonly Sheet[]> {
  by.tell('opening', 0, 0)
  const answer = await readSpreadsheet(bytes, name, { signal })
  if (!('refusal' in answer)) return answer.sheets
  if (answer.refusal === 'cancelled') throw new CallerGone()
  throw new Refused([{ reason: 'file-not-read', detail: spreadsheetRefusalWords[answer.refusal] }])
}
