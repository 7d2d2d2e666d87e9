import { describe, expect, test } from 'vitest'
import { loginKey, whyNotLogin } from './login.ts'

describe('a login', () => {
  test.each(['saburova', 'сабурова.гф', 'g.saburova@example.ru', 'Учитель-2'])('may be %s', (login) =>
    expect(whyNotLogin(login)).toBeNull(),
  )
  test.each([
    ['ab', 'login-too-short'],
    ['   ', 'login-too-short'],
    ['a'.repeat(61), 'login-too-long'],
    ['анна петрова', 'login-has-strange-signs'],
    ['<script>', 'login-has-strange-signs'],
  ])('«%s» is refused: %s', (login, reason) => expect(whyNotLogin(login)).toBe(reason))

  test('that looks the same is the same: case, ё, look-alike letters', () => {
    expect(loginKey(' Сorа ')).toBe(loginKey('сora'))
    expect(loginKey('Алёна')).toBe(loginKey('алена'))
    expect(loginKey('anna')).not.toBe(loginKey('alla'))
  })
})
