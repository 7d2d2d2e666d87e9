import { expect, test } from 'vitest'
import { codeFromBytes, codeTyped, invitationCodeLength, printedCode } from './oneTimeCode.ts'

const bytes = Uint8Array.from({ length: 40 }, (_, index) => (index * 37) % 256)

test('an invitation code carries at least 60 bits and no sign that can be taken for another', () => {
  const code = codeFromBytes(bytes, invitationCodeLength) ?? ''
  expect(code).toHaveLength(invitationCodeLength)
  expect(code).toMatch(/^[ACEHKMPTXY2456789]+$/)
  expect(invitationCodeLength * Math.log2(17)).toBeGreaterThan(60)
})

test('bytes that would make some signs likelier are left out; too few bytes give no code', () => {
  expect(codeFromBytes(new Uint8Array(40).fill(255), 5)).toBeNull()
  expect(codeFromBytes(Uint8Array.of(255, 0, 1), 2)).toBe('AC')
})

test('a code is read in any layout, case and spacing', () => {
  expect(printedCode('KX7M2PA4TE9HC5Y')).toBe('KX7M2-PA4TE-9HC5Y')
  expect(codeTyped('kx7m2-pa4te-9hc5y', 15)).toBe('KX7M2PA4TE9HC5Y')
  expect(codeTyped(' кх7м2 ра4те 9нс5у ', 15)).toBe('KX7M2PA4TE9HC5Y')
})

test.each(['', 'KX7M2-PA4TE', 'KX7M2-PA4TE-9HC5O', 'KX7M2-PA4TE-9HC5Y2'])('«%s» is no code', (text) =>
  expect(codeTyped(text, 15)).toBeNull(),
)
