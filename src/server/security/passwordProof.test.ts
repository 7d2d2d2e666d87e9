import { expect, test } from 'vitest'
import { newPassword, passwordsComputed, proofOf } from './passwordProof.ts'

test('the same password gives the same proof, another one or another salt a different one', async () => {
  const made = await newPassword('тихий омут под мостом')
  const again = await proofOf('тихий омут под мостом', made.salt, made.recipe)
  const wrong = await proofOf('тихий омут над мостом', made.salt, made.recipe)
  const elsewhere = await newPassword('тихий омут под мостом')
  expect(again.proof.equals(made.proof) && again.key.equals(made.key)).toBe(true)
  expect(wrong.proof.equals(made.proof)).toBe(false)
  expect(elsewhere.proof.equals(made.proof)).toBe(false)
  expect(made.key.equals(made.proof)).toBe(false)
})

test('й typed as one sign or as two is the same password', async () => {
  const made = await newPassword('мой край'.normalize('NFC'))
  const again = await proofOf('мой край'.normalize('NFD'), made.salt, made.recipe)
  expect(again.proof.equals(made.proof)).toBe(true)
})

test('a class that signs in at once waits its turn instead of taking the machine', async () => {
  const salt = Buffer.alloc(16, 7)
  const all = Array.from({ length: 12 }, (_, index) => proofOf(`пароль ${index}`, salt, 1))
  const { running, waiting } = passwordsComputed()
  expect(running).toBeLessThanOrEqual(4)
  expect(running + waiting).toBe(12)
  expect((await Promise.all(all)).length).toBe(12)
  expect(passwordsComputed()).toMatchObject({ running: 0, waiting: 0 })
})
