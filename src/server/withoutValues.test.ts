import { expect, test } from 'vitest'
import { StartFault } from './startFault.ts'
import { withoutValues, wordsOfFailure } from './withoutValues.ts'

test.each([
  Object.assign(new Error('invalid input syntax for type uuid: "Сабурова"'), { name: 'error', code: '22P02' }),
  new SyntaxError('Unexpected token, "Сабурова" is not valid JSON'),
  new Error('не вышло\n    at Сабурова (повар)\nещё'),
  Object.assign(new Error('x'), { code: 'ключ Сабурова' }),
])('what is logged of an error says where it was and repeats nothing that it met', (error) => {
  const said = withoutValues(error)
  expect(said).not.toContain('Сабурова')
  expect(said).toContain('withoutValues.test.ts')
})

test('the kind of error and its code stay', () => {
  expect(withoutValues(Object.assign(new TypeError('x'), { code: '23505' }))).toMatch(/^TypeError 23505\n/)
})

test('what was written for the person at the terminal is told in full', () => {
  expect(wordsOfFailure(new StartFault('Порт 8080 занят'))).toBe('Порт 8080 занят')
})
