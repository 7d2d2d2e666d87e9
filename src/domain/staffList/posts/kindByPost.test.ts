import { expect, test } from 'vitest'
import { kindByPost } from './kindByPost.ts'

test.each([
  ['учитель', 'pedagogue'],
  ['Педагог-библиотекарь', 'pedagogue'],
  ['старший воспитатель', 'pedagogue'],
  ['руководитель МО, учитель', 'pedagogue'],
  [null, 'pedagogue'],
  ['директор', 'head'],
  ['и. о. директора', 'head'],
  ['Заведующая', 'head'],
  ['заместитель директора по УВР', 'head'],
  ['учитель истории, зам. директора по ВР', 'head'],
  ['заведующий хозяйством', 'staff'],
  ['секретарь', 'staff'],
  ['Главный бухгалтер', 'staff'],
  ['младший воспитатель', 'staff'],
])('%s is %s', (post, kind) => {
  expect(kindByPost(post)).toBe(kind)
})
