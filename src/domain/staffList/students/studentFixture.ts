import type { Cell, Sheet } from '../sheet.ts'

export const studentHeadings = [
  '№',
  'Фамилия, имя, отчество',
  'Дата рождения',
  'Телефон',
  'Мать',
  'Телефон',
  'Отец',
  'Телефон',
]

/** A list of one class as a class teacher keeps it: the class stands in the title, the phone beside each parent. */
export function classSheet(title: string, people: readonly (readonly Cell[])[]): Sheet {
  const wide = (...cells: Cell[]) => [...cells, ...Array<Cell>(studentHeadings.length - cells.length).fill(null)]
  return {
    name: title,
    rows: [
      wide(`Список обучающихся ${title} класса`),
      wide(),
      [...studentHeadings],
      ...people.map((cells, index) => wide(index + 1, ...cells)),
      wide(null, `Всего: ${people.length}`),
      wide(null, 'Классный руководитель', 'О. П. Липовая'),
    ],
  }
}

export const classPeople: readonly (readonly Cell[])[] = [
  [
    'Рябинин Егор Олегович',
    '14.03.2013',
    '89120000001',
    'Рябинина Анна Ильинична',
    '8-912-000-00-02',
    'Рябинин Олег Петрович',
    null,
  ],
  ['Рябинина Яна Олеговна', { date: '2013-03-14' }, null, 'Рябинина Анна Ильинична', '+79120000002', null, null],
  ['Соснина Вера', '1.9.13', null, null, null, null, null],
]

export const schoolHeadings = [
  'Фамилия',
  'Имя',
  'Отчество',
  'Класс',
  'Дата рождения',
  'Законный представитель',
  'Телефон',
]

/** As many invented students as asked for, all different by their surnames; two of three have a parent with a phone. */
export function manyStudents(count: number): Cell[][] {
  return Array.from({ length: count }, (_, index) => {
    const surname = `${surnames[index % surnames.length]}${endingOf(Math.floor(index / surnames.length))}`
    const parent =
      index % 3 === 0 ? null : `${surname} ${givens[(index + 3) % 7]} ${patronymics[(index + 2) % 5]} (отец)`
    return [
      surname,
      givens[index % 7] ?? '',
      patronymics[index % 5] ?? '',
      `${1 + (index % 11)} ${'АБВГ'[index % 4]}`,
      { date: `${2009 + (index % 11)}-0${1 + (index % 9)}-1${index % 10}` },
      parent,
      parent === null ? null : `8912${String(1_000_000 + index)}`,
    ]
  })
}

const surnames = ['Берёзкин', 'Осинин', 'Ольхов', 'Липов', 'Рябинин', 'Кленов', 'Вязов', 'Ивин', 'Соснин', 'Елохин']
const givens = ['Пётр', 'Иван', 'Олег', 'Илья', 'Фёдор', 'Семён', 'Артём']
const patronymics = ['Ильич', 'Олегович', 'Петрович', 'Иванович', 'Юрьевич']

function endingOf(round: number): string {
  if (round === 0) return ''
  const half = [...String(round)].map(
    (figure) => ['ба', 'ве', 'ги', 'до', 'ку', 'лы', 'мя', 'но', 'ру', 'те'][Number(figure)],
  )
  const word = half.join('')
  return `-${word.slice(0, 1).toUpperCase()}${word.slice(1)}лин`
}
