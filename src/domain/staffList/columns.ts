import type { Cell } from './sheet.ts'

/** What a column of a staff list can hold. */
export type StaffField =
  | 'fullName'
  | 'surname'
  | 'given'
  | 'patronymic'
  | 'post'
  | 'subject'
  | 'association'
  | 'totalSeniority'
  | 'teachingSeniority'
  | 'hiredOn'
  | 'category'
  | 'birth'
  | 'phone'
  | 'email'

/** Field to column; columns are counted from 1, as a person counts them. */
export type ColumnMapping = Readonly<Partial<Record<StaffField, number>>>

export type UnknownColumn = { column: number; heading: string }

/** Headings met in the lists of schools; letters and digits only, so that points and spaces do not matter. */
const synonyms: Record<StaffField, readonly string[]> = {
  fullName: [
    'фио',
    'фамилия имя отчество',
    'фио педагога',
    'фио учителя',
    'фио работника',
    'фио сотрудника',
    'фио полностью',
    'фамилия имя отчество полностью',
    'фамилия имя отчество педагога',
    'фамилия имя отчество работника',
    'фамилия имя отчество при наличии',
    'фио педагогического работника',
    'педагог',
    'учитель',
    'сотрудник',
    'работник',
  ],
  surname: ['фамилия'],
  given: ['имя'],
  patronymic: ['отчество', 'отчество при наличии'],
  post: ['должность', 'занимаемая должность', 'должности', 'должность по штату', 'должность в оо'],
  subject: [
    'предмет',
    'предметы',
    'преподаваемый предмет',
    'преподаваемые предметы',
    'учебный предмет',
    'дисциплина',
    'преподаваемые дисциплины',
    'преподаваемые учебные предметы курсы дисциплины модули',
  ],
  association: [
    'мо',
    'методическое объединение',
    'шмо',
    'методобъединение',
    'кафедра',
    'предметное объединение',
    'школьное методическое объединение',
    'пцк',
    'цикловая комиссия',
  ],
  totalSeniority: [
    'стаж',
    'общий стаж',
    'стаж общий',
    'общий стаж работы',
    'стаж работы',
    'трудовой стаж',
    'стаж лет',
    'общий трудовой стаж',
  ],
  teachingSeniority: [
    'пед стаж',
    'педстаж',
    'педагогический стаж',
    'стаж педагогический',
    'стаж педагогической работы',
    'стаж пед работы',
    'стаж по специальности',
    'стаж работы по специальности',
    'стаж пед',
  ],
  hiredOn: [
    'дата приема',
    'дата приема на работу',
    'принят',
    'принята',
    'принят на работу',
    'дата поступления',
    'дата поступления на работу',
    'работает с',
    'в оо с',
    'дата трудоустройства',
  ],
  category: [
    'категория',
    'квалификационная категория',
    'кв категория',
    'квалификация категория',
    'кк',
    'категория педагога',
    'квалификационная категория при наличии',
  ],
  birth: ['дата рождения', 'год рождения', 'др', 'день рождения', 'рождение', 'год рожд', 'дата рожд', 'гр'],
  phone: [
    'телефон',
    'тел',
    'контактный телефон',
    'мобильный телефон',
    'номер телефона',
    'сотовый телефон',
    'моб тел',
    'сотовый',
    'контактный тел',
  ],
  email: [
    'email',
    'e mail',
    'электронная почта',
    'почта',
    'адрес электронной почты',
    'эл почта',
    'эл адрес',
    'эл адрес почты',
  ],
}

/** A column that only counts rows: known and needless. */
const numberHeadings = new Set(['№', 'n', '№ пп', 'пп', 'n пп', 'nn пп', 'nn', '№№', 'номер', 'номер по порядку', 'no'])

const fieldOfHeading = new Map<string, StaffField>()
for (const [field, headings] of Object.entries(synonyms)) {
  for (const heading of headings) fieldOfHeading.set(heading, field as StaffField)
}

/** What the organisation has once corrected: folded heading to field, or null for a column of no use. */
export type LearnedHeadings = Readonly<Record<string, StaffField | null>>

/** Recognises a row of headings. The first column of a field holds it; a second one of the same is unknown. */
export function recogniseColumns(
  row: readonly Cell[],
  learned: LearnedHeadings = {},
): { mapping: ColumnMapping; unknown: UnknownColumn[] } {
  const mapping: Partial<Record<StaffField, number>> = {}
  const unknown: UnknownColumn[] = []
  row.forEach((cell, index) => {
    const heading = headingText(cell)
    const key = foldHeading(heading)
    if (heading === '' || numberHeadings.has(key)) return
    const field = Object.hasOwn(learned, key) ? learned[key] : fieldOfHeading.get(key)
    if (field === null) return
    if (field === undefined || mapping[field] !== undefined) unknown.push({ column: index + 1, heading })
    else mapping[field] = index + 1
  })
  return { mapping, unknown }
}

/** True when the columns name a person: one column of full names, or surname and given name apart. */
export function namesPeople(mapping: ColumnMapping): boolean {
  const isApart = mapping.surname !== undefined && mapping.given !== undefined
  return mapping.fullName !== undefined || isApart
}

const longestHeading = 200

export function headingText(cell: Cell): string {
  return typeof cell === 'string' ? cell.slice(0, longestHeading).replace(/\s+/g, ' ').trim() : ''
}

/** The key of a heading: case, ё, points, spaces and remarks in brackets make no difference. */
export function foldHeading(heading: string): string {
  return heading
    .replace(/\([^)]*\)/g, (inside) => (/при наличии|лет|полностью/i.test(inside) ? '' : inside))
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\d№]+/gu, ' ')
    .trim()
    .replace(/(?<![^ ])(?:\p{L} )+\p{L}(?![^ ])/gu, (initials) => initials.replaceAll(' ', ''))
}
