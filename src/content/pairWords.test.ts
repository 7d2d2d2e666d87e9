import { expect, test } from 'vitest'
import { wordsOfWarning } from './pairWords.ts'

const title = () => 'традиционное'

test('a warning says the figure and what is usual', () => {
  expect(wordsOfWarning({ warning: 'term-shorter', kindCode: 'traditional', months: 3 }, title)).toBe(
    'Вид «традиционное» обычно длится не меньше 3\u00A0месяцев.',
  )
  expect(wordsOfWarning({ warning: 'above-capacity', load: 3, capacity: 1 }, title)).toBe(
    'Наставник готов взять 1\u00A0наставляемого, а пар у него уже 3.',
  )
})
