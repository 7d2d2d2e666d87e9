/**
 * One-time codes that people read from paper. Every letter looks and is the same in both alphabets, so the layout of
 * the keyboard does not matter; nothing can be taken for something else (no O and 0, no B and 8, no З and 3).
 */
const alphabet = 'ACEHKMPTXY2456789'
const cyrillic = 'АСЕНКМРТХУ'
const groupLength = 5

/** 17 signs give 4.08 bits each. */
export const invitationCodeLength = 15
export const recoveryCodeLength = 15

/** A code from random bytes, or null when there were too few of them: a byte above the last whole seventeen is left out. */
export function codeFromBytes(bytes: Uint8Array, length: number): string | null {
  const usable = [...bytes].filter((byte) => byte < 256 - (256 % alphabet.length)).slice(0, length)
  if (usable.length < length) return null
  return usable.map((byte) => alphabet.charAt(byte % alphabet.length)).join('')
}

/** «KX7M2-PA4TE-9HC5Y» */
export function printedCode(code: string): string {
  return code.replace(new RegExp(`(.{${groupLength}})(?=.)`, 'g'), '$1-')
}

/** What the person typed or scanned, as the code itself; null when it cannot be a code of this length. */
export function codeTyped(text: string, length: number): string | null {
  const code = [...text.toUpperCase().replace(/[\s\-–—]/g, '')].map(inLatin).join('')
  const fits = code.length === length && [...code].every((sign) => alphabet.includes(sign))
  return fits ? code : null
}

function inLatin(sign: string): string {
  const at = cyrillic.indexOf(sign)
  return at < 0 ? sign : alphabet.charAt(at)
}
