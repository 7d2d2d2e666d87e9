import type { Cell, Sheet } from './sheet.ts'

/** A list as schools keep it: titles above, an empty row, headings, sections, people, a total, a signature. */
export function schoolStaffSheet(people: readonly (readonly Cell[])[], name = 'Педагоги'): Sheet {
  const wide = (...cells: Cell[]) => [...cells, ...Array<Cell>(staffHeadings.length - cells.length).fill(null)]
  return {
    name,
    rows: [
      wide('Муниципальное бюджетное общеобразовательное учреждение «Школа № 7»'),
      wide('Список педагогических работников на 2026/27 учебный год'),
      wide(),
      [...staffHeadings],
      wide('Начальные классы'),
      ...people.map((cells, index) => wide(index + 1, ...cells)),
      wide(),
      wide(null, `Итого: ${people.length} чел.`),
      wide(null, 'Директор', null, 'О. П. Липовая'),
    ],
  }
}

/** Without № these are the cells of one person. */
export const staffHeadings = [
  '№ п/п',
  'Ф.И.О.',
  'Должность',
  'Предмет',
  'МО',
  'Стаж',
  'Пед. стаж',
  'Дата приёма',
  'Категория',
  'Год рождения',
  'Телефон',
  'E-mail',
]

export const staffPeople: readonly (readonly Cell[])[] = [
  [
    'Берёзкина Алёна Павловна',
    'учитель',
    'математика',
    'МО точных наук',
    '3 г. 2 мес.',
    '2,5',
    '01.09.2023',
    'нет',
    1999,
    '8 (912) 345-67-01',
    'a.berezkina@example.org',
  ],
  [
    'Осинин Пётр Ильич',
    'учитель',
    'физика',
    'МО точных наук',
    21,
    20,
    { date: '2006-08-25' },
    'высшая',
    '1980 г.р.',
    '+79123456702',
    null,
  ],
  [
    'Ольхова Вера Олеговна',
    'педагог-психолог',
    null,
    null,
    'менее года',
    'менее года',
    '1.09.26',
    '-',
    '12.03.2001',
    null,
    null,
  ],
]

/** As many invented people as asked for, all different by their surnames. */
export function manyPeople(count: number): Cell[][] {
  return Array.from({ length: count }, (_, index) => [
    `${surnameOf(index)} ${givens[index % 7]} ${patronymics[index % 5]}`,
    'учитель',
    'математика',
    'МО точных наук',
    index % 40,
    index % 40,
    { date: '2010-09-01' },
    'первая',
    1960 + (index % 40),
    `+79${String(100_000_000 + index)}`,
    `person${index}@example.org`,
  ])
}

const surnames = ['Берёзкин', 'Осинин', 'Ольхов', 'Липовой', 'Рябинин', 'Кленов', 'Вязов', 'Ивин', 'Соснин', 'Елохин']
const givens = ['Пётр', 'Иван', 'Олег', 'Илья', 'Фёдор', 'Семён', 'Артём']
const patronymics = ['Ильич', 'Олегович', 'Петрович', 'Иванович', 'Юрьевич']

/** From the eleventh on the surname has a second half: «Осинин-Валин». */
function surnameOf(index: number): string {
  const surname = surnames[index % surnames.length] ?? ''
  const round = Math.floor(index / surnames.length)
  const syllables = ['ба', 'ва', 'га', 'да', 'ка', 'ла', 'ма', 'на', 'ра', 'та']
  const half = [...String(round)].map((figure) => syllables[Number(figure)]).join('')
  return round === 0 ? surname : `${surname}-${half.slice(0, 1).toUpperCase()}${half.slice(1)}лин`
}
