import { type PersonRow, peopleOf } from '../rows.ts'

// The rest of the staff stands in the list that the curator imports: see staffLists.ts.
const rows: readonly PersonRow[] = [
  ['kalmykova', 'Калмыкова Людмила Аркадьевна', 'директор', 'биология', 52, 29, [-5, 0], 'highest'],
  [
    'zainullina',
    'Зайнуллина Фарида Гаязовна',
    'заместитель директора по УВР',
    'математика',
    45,
    22,
    [-13, 0],
    'highest',
  ],
  ['pchyolkin', 'Пчёлкин Семён Ефимович', 'учитель', 'информатика', 30, 6, [-4, 0], 'first'],
]

export const rodnikiSchoolPeople = peopleOf(rows, { phoneBlock: '03' })
