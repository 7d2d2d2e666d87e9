import { describe, expect, test } from 'vitest'
import { whyNotPassword } from '#domain/signIn/password.ts'
import { passwordBlocklist } from './passwordBlocklist.ts'

const person = {
  login: 'g.saburova',
  names: ['Сабурова', 'Гульназ', 'Фаритовна'],
  organisationNames: ['МБОУ «Школа № 2 города Заречного»'],
}
const reasonFor = (password: string) => whyNotPassword(password, person, passwordBlocklist)

describe('with the list of common words a password', () => {
  test.each([
    'корабль варит 9 груш',
    'лошадь скрепка батарея',
    'vB7ktwqLp2xZ',
    'тихий омут под мостом',
    'учитель ест мармелад',
    'каждыйохотникжелаетзнать',
    '№;%:?*()_+!/{',
  ])('may be %s', (password) => expect(reasonFor(password)).toBeNull())

  test.each(['', 'корабль', 'vB7ktwqLp2x', '😀😀😀😀😀😀😀😀'])(
    'of fewer than 12 characters is refused: %s',
    (password) => expect(reasonFor(password)).toBe('too-short'),
  )

  test('of a participant needs 8 characters only', () => {
    const participant = { ...person, staff: false }
    expect(whyNotPassword('корабль7', participant, passwordBlocklist)).toBeNull()
    expect(whyNotPassword('корабль', participant, passwordBlocklist)).toBe('too-short-for-participant')
  })

  test.each([
    'Наставник2026!',
    'наставник-2026',
    'НАСТАВНИЧЕСТВО',
    'nastavnik2026',
    'учитель школы 3',
    'p@ssw0rd2026',
    'Administrator1',
    'директор_школы',
    '1qaz2wsx3edc',
    '1q2w3e4r5t6y',
  ])('made of common and school words is refused: %s', (password) => expect(reasonFor(password)).toBe('common'))

  test.each(['yfcnfdybr2026', 'ghtgjlfdfntkm', 'зфыыцщкв2026', 'flvbybcnhfnjh'])(
    'that is a common word in the other keyboard layout is refused: %s',
    (password) => expect(reasonFor(password)).toBe('common'),
  )

  test.each([
    'aaaaaaaaaaaa',
    'абвгдежзийкл',
    'qwertyuiop[]',
    'йцукенгшщзхъ',
    '123456789012',
    'кот1кот1кот1',
    'passwordpassword',
    '987654321098',
  ])('of repeated or successive characters is refused: %s', (password) =>
    expect(reasonFor(password)).toBe('repetitive'),
  )

  test.each([
    ['g.saburova и кораблик', 'contains-login'],
    ['Сабурова варит груши', 'contains-name'],
    ['saburova9kovrik', 'contains-name'],
    ['cf,ehjdf9rjdhbr', 'contains-name'],
    ['gulnaz варит груши', 'contains-name'],
    ['кораблик Заречный', 'contains-organisation'],
    ['zarechnyy корабль', 'contains-organisation'],
  ] as const)('that says who the person is, is refused: %s', (password, reason) =>
    expect(reasonFor(password)).toBe(reason),
  )
})
