import { expect, test } from 'vitest'
import { titleOfOrder, wordsOfState } from './stateWords.ts'

const order = { number: null, signedOn: null, inForceFrom: '2026-10-12' }

test.each([
  ['draft', '2026-10-05', 'черновик'],
  ['printed', '2026-10-05', 'напечатан, ждёт подписи'],
  ['registered', '2026-10-05', 'подписан, вступит в силу 12.10.2026'],
  ['registered', '2026-10-12', 'в силе с 12.10.2026'],
  ['discarded', '2026-10-05', 'убран'],
] as const)('%s on %s is «%s»', (state, today, words) => {
  expect(wordsOfState({ ...order, state }, today).words.replaceAll('\u00A0', ' ')).toBe(words)
})

test('An order has its number in its title, a draft has none', () => {
  expect(titleOfOrder(order)).toBe('Проект приказа о наставнических парах')
  expect(titleOfOrder({ number: '156-од' }).replaceAll('\u00A0', ' ')).toBe('Приказ № 156-од о наставнических парах')
})
