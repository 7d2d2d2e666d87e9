import { foldForSearch } from '../russian/typography.ts'

export const loginRefusals = ['login-too-short', 'login-too-long', 'login-has-strange-signs'] as const
export type LoginRefusal = (typeof loginRefusals)[number]

/** Letters of any alphabet, digits, dot, dash, underscore and @ (an e-mail address is a good login). */
export function whyNotLogin(login: string): LoginRefusal | null {
  const typed = login.trim()
  if (typed.length < 3) return 'login-too-short'
  if (typed.length > 60) return 'login-too-long'
  return /^[\p{L}\p{N}][\p{L}\p{N}._@+-]*$/u.test(typed) ? null : 'login-has-strange-signs'
}

/** Two logins that look the same have one key: case, ё and look-alike letters of both alphabets make no difference. */
export function loginKey(login: string): string {
  return foldForSearch(login)
}
