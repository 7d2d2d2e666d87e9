import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { seal, unseal } from './sealed.ts'
import { codeOfStep, newTotpSecret, stepOfCode } from './totp.ts'

const stepNow = () => Math.floor(Date.now() / 30_000)

test('a code is known by its step; one of ten minutes ago is not taken', () => {
  const { text, uri } = newTotpSecret('saburova')
  const step = stepNow()
  expect(stepOfCode(text, codeOfStep(text, step))).toBe(step)
  expect(stepOfCode(text, codeOfStep(text, step - 1))).toBe(step - 1)
  expect(stepOfCode(text, codeOfStep(text, step - 20))).toBeNull()
  expect(stepOfCode(text, 'абв')).toBeNull()
  expect(uri).toContain(`secret=${text}`)
})

test('what is sealed opens with its key only, and a change is noticed', () => {
  const key = randomBytes(32)
  const sealed = seal(Buffer.from('тайна'), key)
  expect(unseal(sealed, key).toString()).toBe('тайна')
  expect(() => unseal(sealed, randomBytes(32))).toThrow()
  const changed = Buffer.from(sealed)
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1)
  expect(() => unseal(changed, key)).toThrow()
})
