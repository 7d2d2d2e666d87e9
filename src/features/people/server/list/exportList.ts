import { titleOfKind } from '#content/personKinds.ts'
import { qualificationCategories } from '#content/qualificationCategories.ts'
import { fullName } from '#domain/russian/names.ts'
import type { Cell } from '#domain/staffList/sheet.ts'
import { spreadsheetMediaType, writeSpreadsheet } from '#server/files/spreadsheet/writeSpreadsheet.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import type { PersonInList } from '../../peopleAsked.ts'
import { shown } from './listPeople.ts'
import { pageOfPeople, youngLimitsOf } from './listQueries.ts'

const headings = [
  '№',
  'Фамилия, имя, отчество',
  'Кто это',
  'Должность',
  'Предмет',
  'МО',
  'Класс, группа',
  'Место работы или учёбы',
  'Дата приёма',
  'Стаж, лет',
  'Категория',
  'Последний день',
]
const sideWords = { mentee: 'наставляемый', mentor: 'наставник' } as const

// More than any organisation has; the spreadsheet is one file.
const most = 100_000

/** Who is chosen on the page, in its order, all of them. */
export async function exportList({ db, input, actor, today }: Request<typeof contract.exportPeople>) {
  const seesBanks = actor.permissions.has('banks.view')
  const limits = input.mark === 'young' ? await youngLimitsOf(db, actor.organisationId) : null
  const asked = { ...input, bank: seesBanks ? input.bank : null, limits, today }
  const { people } = await pageOfPeople(db, asked, { after: null, count: most, withTotal: false })
  const rows = people.map((person, index) => rowOf(shown(person, { seesBanks, today }), index + 1, seesBanks))
  const heads: Cell[] = seesBanks ? [...headings, 'Участие'] : headings
  const bytes = await writeSpreadsheet([{ name: 'Люди', rows: [heads, ...rows] }])
  return { name: `Люди ${today}.xlsx`, mediaType: spreadsheetMediaType, bytes }
}

function rowOf(person: PersonInList, number: number, seesBanks: boolean): Cell[] {
  const { category } = person
  return [
    number,
    fullName({ ...person, gender: null }),
    titleOfKind(person.kind),
    person.post,
    person.subject,
    person.association,
    person.classTitle,
    person.workplace,
    person.hiredOn && { date: person.hiredOn },
    person.seniority,
    category === null || category === 'none' ? null : qualificationCategories[category],
    person.leftOn && { date: person.leftOn },
    ...(seesBanks ? [person.sides.map((side) => sideWords[side]).join(', ') || null] : []),
  ]
}
