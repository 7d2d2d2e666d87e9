import { type PersonRow, peopleOf } from '../rows.ts'

const rows: readonly PersonRow[] = [
  ['orlovskaya', 'Орловская Марина Вадимовна', 'начальник управления', null, 54, 21, [-6, 14], 'none'],
  ['gimadiev', 'Гимадиев Рустем Ильдарович', 'заместитель начальника управления', null, 47, 12, [-4, 0], 'none'],
  ['petrosyan', 'Петросян Ануш Гагиковна', 'методист', null, 43, 19, [-5, 30], 'none'],
  ['drozdetskaya', 'Дроздецкая Ольга Юрьевна', 'методист', null, 58, 33, [-11, 0], 'none'],
  ['baldanov', 'Балданов Бато Цыренович', 'методист', null, 36, 12, [-2, 20], 'none'],
  ['koval', 'Вершинина-Коваль Елена Тимофеевна', 'специалист по кадрам', null, 49, 0, [-8, 65], 'none'],
  ['shcheglov', 'Щеглов Никита Андреевич', 'системный администратор', null, 31, 0, [-3, 100], 'none'],
]

export const departmentPeople = peopleOf(rows, { phoneBlock: '00' })
