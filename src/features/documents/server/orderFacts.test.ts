import { expect, test } from 'vitest'
import { personShown } from './orderFacts.ts'

const name = { surname: 'Бирюкова', given: 'Софья', patronymic: 'Денисовна', gender: null } as const

test('an order names the class of who studies and the post of who works', () => {
  const student = { personId: 'p', name, post: null, subject: null, classTitle: '9 А' }
  expect(personShown(student)).toMatchObject({ name: 'Бирюкова Софья Денисовна', post: '9\u00A0«А» класс' })
  const teacher = { ...student, post: 'Учитель', subject: 'физика', classTitle: null }
  expect(personShown(teacher)).toMatchObject({ post: 'учитель физики' })
})
