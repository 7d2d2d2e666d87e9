import type { IsoDate } from '#domain/calendar.ts'
import {
  type CellReading,
  cellText,
  isTooLong,
  readBirthYear,
  readCategory,
  readEmail,
  readHiringDay,
  readPhone,
  readText,
  readYears,
  tooLong,
} from './cells.ts'
import type { ColumnMapping, ListField, StaffField } from './headings/fields.ts'
import type { Cell } from './sheet.ts'
import type { StaffFacts } from './staffRow.ts'

export type CellFault = { column: number; words: string }

type FactField = Exclude<StaffField, 'fullName' | 'surname' | 'given' | 'patronymic'>

/** How the columns are called when a cell of theirs is at fault. */
const fieldWords: Record<FactField, string> = {
  post: 'Должность',
  subject: 'Предмет',
  association: 'МО',
  totalSeniority: 'Стаж',
  teachingSeniority: 'Пед. стаж',
  hiredOn: 'Дата приёма',
  category: 'Категория',
  birth: 'Дата рождения',
  phone: 'Телефон',
  email: 'E-mail',
}

/** Everything a row of a staff list tells besides the name. */
export function readFacts(
  row: readonly Cell[],
  mapping: ColumnMapping,
  { today }: { today: IsoDate },
): { facts: StaffFacts; faults: CellFault[] } {
  const { faults, read } = cellsOf(row, mapping, fieldWords)
  const facts = {
    post: read('post', readText),
    subject: read('subject', readText),
    association: read('association', readText),
    totalSeniority: read('totalSeniority', readYears),
    teachingSeniority: read('teachingSeniority', readYears),
    hiredOn: read('hiredOn', (cell) => readHiringDay(cell, today)),
    category: read('category', readCategory),
    birthYear: read('birth', (cell) => readBirthYear(cell, today)),
    phone: read('phone', readPhone),
    email: read('email', readEmail),
  }
  return { facts, faults }
}

/** Reads the cells of one row; a cell that is not understood is a fault and an unknown fact. */
export function cellsOf<Field extends ListField>(
  row: readonly Cell[],
  mapping: ColumnMapping,
  words: Readonly<Record<Field, string>>,
) {
  const faults: CellFault[] = []
  const read = <T>(field: Field, reader: (cell: Cell) => CellReading<T>): T | null => {
    const column = mapping[field]
    if (column === undefined) return null
    const cell = row[column - 1] ?? null
    // Checked first: what reads cells need not be ready for a novel in one of them.
    const reading = isTooLong(cellText(cell)) ? { fault: tooLong } : reader(cell)
    if (!('fault' in reading)) return reading.value
    faults.push({ column, words: `${words[field]} ${shown(cell)}: ${reading.fault}` })
    return null
  }
  return { faults, read }
}

const longestShown = 40

/** Figures stand bare («31.02.1999»), words in quotes. */
function shown(cell: Cell): string {
  const text = cellText(cell) ?? ''
  const short = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
  return /^[\d.,/-]+$/.test(short) ? short : `«${short}»`
}
