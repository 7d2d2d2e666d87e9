import writeExcelFile, { type CellObject, type Row, type SheetData } from 'write-excel-file/node'
import { type IsoDate, schoolYearOf } from '#domain/calendar.ts'
import { birthYear, happenedOn } from './days.ts'
import { rodnikiSchool } from './organisations/rodnikiSchool.ts'
import {
  administration,
  type ListRow,
  primaryTeachers,
  specialists,
  subjectTeachers,
} from './people/rodnikiStaffList.ts'

const headings = [
  '№ п/п',
  'Ф.И.О. (полностью)',
  'Должность',
  'Преподаваемый предмет',
  'МО',
  'Общий стаж',
  'Пед. стаж',
  'Дата приёма на работу',
  'Кв. категория',
  'Дата рождения',
  'Телефон',
]
const widths = [6, 38, 30, 28, 24, 14, 14, 16, 16, 14, 20]

const sections = [
  { title: 'Администрация', people: administration },
  { title: 'Учителя начальных классов', people: primaryTeachers },
  { title: 'Учителя-предметники', people: subjectTeachers },
  { title: 'Специалисты', people: specialists },
] as const

/** Everyone of the list, without the vacancy: the same rows that the file holds. */
export const staffListPeople: readonly ListRow[] = sections.flatMap(({ people }) => [...people])

/**
 * The staff list of a school that has just begun, as a secretary keeps it: a title over merged cells, sections,
 * a vacancy, a total and a signature. Two rows are wrong on purpose (initials for a name, 31 February),
 * and one person known with «ё» is written with «е».
 */
export async function staffListFile(today: IsoDate): Promise<Buffer> {
  const options = { sheet: 'Кадры', columns: widths.map((width) => ({ width })), orientation: 'landscape' as const }
  return await writeExcelFile(staffListRows(today), options).toBuffer()
}

export function staffListRows(today: IsoDate): SheetData {
  const year = schoolYearOf(today)
  const next = String((year + 1) % 100).padStart(2, '0')
  return [
    titleRow(rodnikiSchool.requisites.fullName),
    titleRow(`Сведения о педагогических работниках на ${year}/${next} учебный год`),
    [],
    headings.map((value) => ({ value, fontWeight: 'bold', wrap: true, align: 'center', borderStyle: 'thin' }) as const),
    ...sectionRows(today),
    [null, 'Вакансия', 'учитель', 'физика', 'МО точных наук'],
    [],
    [null, { value: `Итого: ${staffListPeople.length} чел.`, fontWeight: 'bold' }],
    [null, 'Директор', null, 'Л. А. Калмыкова'],
  ]
}

function sectionRows(today: IsoDate): Row[] {
  let number = 0
  return sections.flatMap(({ title, people }) => [
    titleRow(title),
    ...people.map((person) => {
      number++
      return personRow(person, number, today)
    }),
  ])
}

function personRow(person: ListRow, number: number, today: IsoDate): Row {
  const [name, post, subject, association, total, teaching, hired, category, birth] = person
  const phone = `8 (900) 000-03-${String(number + 10).padStart(2, '0')}`
  const hiredOn = typeof hired === 'string' ? hired : dayCell(happenedOn(hired, today))
  return [number, name, post, subject, association, total, teaching, hiredOn, category, birthCell(birth, today), phone]
}

// Secretaries write a year where they were given no day.
function birthCell(birth: number | string, today: IsoDate): number | string {
  return typeof birth === 'string' ? birth : birthYear(birth, today)
}

function dayCell(day: IsoDate): CellObject {
  return { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' }
}

function titleRow(value: string): Row {
  return [{ value, fontWeight: 'bold', align: 'center', columnSpan: headings.length }]
}
