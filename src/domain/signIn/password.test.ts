import { describe, expect, test } from 'vitest'
import { whyNotPassword } from './password.ts'

const blocklist = new Set(['наставник', 'password', 'школа'])
const person = {
  login: 'g.saburova',
  names: ['Сабурова', 'Гульназ', 'Фаритовна'],
  organisationNames: ['МБОУ «Школа № 2 города Ключевогорска»'],
}

describe('a password of an employee', () => {
  test.each([
    ['корабль варит 9 груш', null],
    ['№;%:?*()_+!/{', null],
    ['vB7ktwqLp2xZ', null],
    ['наставник ест мармелад', null],
    ['корабль', 'too-short'],
    ['😀😀😀😀😀😀😀😀', 'too-short'],
    ['Наставник2026!', 'common'],
    ['yfcnfdybr2026', 'common'],
    ['p@ssw0rd 2026', 'common'],
    ['зфыыцщкв2026', 'common'],
    ['школа наставник', 'common'],
    ['йцукенгшщзхъ', 'repetitive'],
    ['abcdefghijkl', 'repetitive'],
    ['кот1кот1кот1', 'repetitive'],
    ['g.saburova и груши', 'contains-login'],
    ['Сабурова варит груши', 'contains-name'],
    ['gulnaz варит груши', 'contains-name'],
    ['cf,ehjdf9rjdhbr', 'contains-name'],
    ['кораблик Ключевогорск', 'contains-organisation'],
  ] as const)('%s gives %s', (password, reason) => expect(whyNotPassword(password, person, blocklist)).toBe(reason))

  test('may hold a name that is too short to tell anybody', () => {
    const known = { login: 'a', names: ['Ли', 'Ян'], organisationNames: [] }
    expect(whyNotPassword('лиловый янтарь 7', known, blocklist)).toBeNull()
  })
})
