import { registerColumns, registerColumnsNote } from '#content/registerColumns.ts'
import { type BankSide, freePlaces } from '#domain/bankEntry.ts'
import { type IsoDate, schoolYearOf } from '#domain/calendar.ts'
import { missingSignatures } from '#domain/consent.ts'
import { originOf } from '#domain/mentors/origin.ts'
import { dayInFigures, schoolYearShort } from '#domain/russian/dates.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import type { Cell } from '#domain/staffList/sheet.ts'
import { spreadsheetMediaType, writeSpreadsheet } from '#server/files/spreadsheet/writeSpreadsheet.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { entriesOfRegister, type RegisterEntry, shortNameOf } from './registerQueries.ts'
import { menteeRow, mentorRow } from './registerRows.ts'

export function menteesRegister(request: Request<typeof contract.mentees>) {
  const { category } = request.input
  const fits = (entry: RegisterEntry) => category === null || entry.category === category
  return register(request, { side: 'mentee', columns: registerColumns.mentees, rowOf: menteeRow, fits })
}

export function mentorsRegister(request: Request<typeof contract.mentors>) {
  const { origin, places } = request.input
  const fits = (entry: RegisterEntry) => {
    if (origin !== null && originOf(entry.kind) !== origin) return false
    const isFree = freePlaces({ capacity: entry.capacity ?? 0, openPairs: entry.openPairs }) > 0
    return places === null || (places === 'free') === isFree
  }
  return register(request, { side: 'mentor', columns: registerColumns.mentors, rowOf: mentorRow, fits })
}

interface Register {
  side: BankSide
  columns: (typeof registerColumns)['mentees' | 'mentors']
  rowOf: typeof menteeRow
  fits: (entry: RegisterEntry) => boolean
}

async function register(
  { db, input, actor, today }: Request<typeof contract.mentees> | Request<typeof contract.mentors>,
  { side, columns, rowOf, fits }: Register,
) {
  const schoolYear = schoolYearOf(today)
  const organisation = await shortNameOf(db, actor.organisationId)
  const entries = await entriesOfRegister(db, { schoolYear, side, today })
  const shown = entries.filter((entry) => fits(entry) && isAskedFor(entry, input, today))
  const rows = shown.map((entry, index): Cell[] => [index + 1, ...rowOf(entry, { organisation, today })])
  const about: Cell[][] = [
    [columns.title],
    ['Организация', organisation],
    ['Учебный год', schoolYearShort(schoolYear)],
    ['Составлено', dayInFigures(today)],
    [
      'Записей',
      shown.length === entries.length ? String(entries.length) : `${shown.length} из ${entries.length}, по отбору`,
    ],
    ['Графы', registerColumnsNote],
  ]
  const bytes = await writeSpreadsheet([
    { name: columns.title, rows: [[...columns.model, ...columns.added], ...rows] },
    { name: 'О выгрузке', rows: about },
  ])
  return { name: `${columns.title} ${dayInFigures(today)}.xlsx`, mediaType: spreadsheetMediaType, bytes }
}

type Asked = Pick<Request<typeof contract.mentees>['input'], 'find' | 'topic' | 'topics' | 'pair' | 'consent'>

function isAskedFor(entry: RegisterEntry, { find, topic, topics, pair, consent }: Asked, today: IsoDate): boolean {
  const { surname, given, patronymic, post, subject, association } = entry
  const text = ` ${foldForSearch([surname, given, patronymic, post, subject, association].filter(Boolean).join(' '))}`
  const asked = foldForSearch(find).split(' ').filter(Boolean)
  if (!asked.every((word) => text.includes(` ${word}`))) return false
  if (topic !== null && !entry.topics.some(({ code }) => code === topic)) return false
  if (topics !== null && entry.topics.length > 0) return false
  if (pair !== null && (pair === 'some') !== entry.openPairs > 0) return false
  const { consents, signer } = entry
  return consent === null || (consent === 'given') === (missingSignatures(consents, signer, today).length === 0)
}
