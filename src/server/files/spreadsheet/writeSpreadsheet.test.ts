import { expect, test } from 'vitest'
import { readBytes } from './readBytes.ts'
import { writeSpreadsheet } from './writeSpreadsheet.ts'

async function readBack(cell: string | number | boolean | { date: string } | null) {
  const bytes = await writeSpreadsheet([{ name: 'Список', rows: [['Кто'], ['Осинин', cell]] }])
  const answer = await readBytes(Buffer.from(bytes), 'xlsx')
  if ('refusal' in answer) throw new Error(answer.refusal)
  return answer.sheets[0]?.rows[1]?.[1] ?? null
}

test.each([
  ['=1+1', "'=1+1"],
  ['+cmd', "'+cmd"],
  ['-2+3*x', "'-2+3*x"],
  ['@sum', "'@sum"],
  ['+7 (912) 345-67-01', '+7 (912) 345-67-01'],
  ['учитель', 'учитель'],
])('text %s is written as %s', async (given, expected) => {
  expect(await readBack(given)).toBe(expected)
})

test('numbers stay numbers, days and answers are words, nothing stays nothing', async () => {
  expect(await readBack(12)).toBe(12)
  expect(await readBack({ date: '2026-09-01' })).toBe('01.09.2026')
  expect(await readBack(true)).toBe('да')
  expect(await readBack(null)).toBeNull()
})
