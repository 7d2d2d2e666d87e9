import { expect, test } from 'vitest'
import { grouped } from './grouped.ts'

test('every item stands under its key, in the order it came', () => {
  const groups = grouped(['б2', 'а1', 'б1'], (item) => item.charAt(0))
  expect([...groups]).toEqual([
    ['б', ['б2', 'б1']],
    ['а', ['а1']],
  ])
})
