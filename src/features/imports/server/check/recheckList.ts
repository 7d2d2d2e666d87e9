import type { InputOf } from '#contract/endpoint.ts'
import { type DroppedColumns, withoutColumns } from '#domain/staffList/dropped/droppedColumns.ts'
import { type ChosenColumns, headingsOf } from '#domain/staffList/headings/columns.ts'
import { findHeader } from '#domain/staffList/headings/headerRow.ts'
import type { LearnedOfLists } from '#domain/staffList/kindOfList.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { follow } from '../follow.ts'
import { findCheck, type LearnedHeading, learnedHeadings, learnHeadings, replaceFindings } from '../queries.ts'
import { findingsIn } from './findingsIn.ts'
import type { KeptFile } from './keptFile.ts'

type Input = InputOf<typeof contract.recheckList>

/** The person says what a column holds: the same file is judged anew, and next time such a heading is known. */
export async function recheckList({ db, input, actor, today, signal }: Request<typeof contract.recheckList>) {
  const by = follow({ progressId: input.progressId, actor, signal })
  try {
    const check = await findCheck(db, input.checkId)
    if (!check) throw new NotThere()
    if (check.appliedOn !== null) throw new Refused('staff-list-applied')
    const before = check.list === input.list ? check.file.chosen : {}
    const learned = await learnedHeadings(db)
    const columns = input.columns.filter((one) => check.file.dropped[one.sheet]?.[one.column] !== 'private')
    const said = { list: input.list, columns }
    await learnHeadings(db, actor.organisationId, learnedFrom({ ...check.file, chosen: before }, said, learned))
    const file = withoutNeedless({ ...check.file, chosen: withChoices(before, columns) }, columns, learned)
    const found = await findingsIn(db, file, { list: input.list, today, by })
    await replaceFindings(db, input.checkId, { list: input.list, file, found })
    by.heed()
    const { checkId, list } = input
    return { checkId, fileName: check.fileName, list, appliedOn: null, ...found.summary }
  } finally {
    by.end()
  }
}

function withChoices(before: KeptFile['chosen'], columns: Input['columns']): KeptFile['chosen'] {
  const chosen: Record<string, ChosenColumns> = { ...before }
  for (const { sheet, column, field } of columns) chosen[sheet] = { ...chosen[sheet], [column]: field }
  return chosen
}

/** What the person marks as of no use is not kept; a column that only gives way to another of its sheet is. */
function withoutNeedless(file: KeptFile, columns: Input['columns'], learned: LearnedOfLists): KeptFile {
  const dropped: Record<string, DroppedColumns> = { ...file.dropped }
  for (const { sheet, column, field } of columns) {
    const givesWay = columns.some((other) => other.sheet === sheet && other.field !== null)
    if (field === null && !givesWay) dropped[sheet] = { ...dropped[sheet], [column]: 'needless' }
  }
  const sheets = file.sheets.map((sheet) => withoutColumns(sheet, dropped[sheet.name] ?? {}, learned))
  return { ...file, sheets, dropped }
}

/** A column without a heading is known in this file alone. */
function learnedFrom(
  { sheets, chosen }: KeptFile,
  { list, columns }: Pick<Input, 'list' | 'columns'>,
  learned: LearnedOfLists,
): LearnedHeading[] {
  const found = new Map<string, LearnedHeading>()
  for (const { sheet: name, column, field } of columns) {
    const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? []
    const header = findHeader(rows, { list, learned: learned[list], chosen: chosen[name] ?? {} })
    const key = headingsOf(header?.headings ?? []).find((one) => one.column === column)?.key
    if (key !== undefined) found.set(key, { list, heading: key, field })
  }
  return [...found.values()]
}
