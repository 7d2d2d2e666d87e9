import { describe, expect, test } from 'vitest'
import { isSameName, type KnownPerson, possibleRepeats } from './possibleRepeats.ts'

const sobina: KnownPerson = {
  id: '1',
  surname: 'Берёзкина',
  given: 'Алёна',
  patronymic: 'Петровна',
  birthYear: null,
  birthOn: null,
  phone: null,
  email: null,
}
const why = (a: Partial<KnownPerson>, b: Partial<KnownPerson>) =>
  possibleRepeats([
    { ...sobina, ...a },
    { ...sobina, id: '2', ...b },
  ])[0]?.why ?? null

describe('two records may be one person', () => {
  test.each<[string, Partial<KnownPerson>, Partial<KnownPerson>, string]>([
    ['the same name', {}, {}, 'same-name'],
    ['ё and е', {}, { surname: 'Березкина', given: 'Алена' }, 'spelled-alike'],
    ['a Latin letter that looks the same', {}, { surname: 'Берёзкинa' }, 'spelled-alike'],
    ['double spaces and capitals', {}, { surname: ' БЕРЁЗКИНА', patronymic: 'Петровна  ' }, 'spelled-alike'],
    ['surname and given name in the other order', {}, { surname: 'Алёна', given: 'Берёзкина' }, 'spelled-alike'],
    ['the same year of birth', { birthYear: 1990 }, { birthYear: 1990 }, 'same-name'],
    ['a year that one of them lacks', { birthYear: 1990 }, {}, 'same-name'],
    ['no patronymic in one of them', {}, { patronymic: null }, 'patronymic-missing'],
    [
      'another surname and the same day of birth',
      { birthOn: '2010-05-01' },
      { surname: 'Осинина', birthOn: '2010-05-01' },
      'same-birth-day',
    ],
    [
      'another surname and the same phone',
      { phone: '8 (912) 000-00-01' },
      { surname: 'Осинина', phone: '+79120000001' },
      'same-phone',
    ],
    [
      'another surname and the same address',
      { email: 'A@b.ru' },
      { surname: 'Осинина', email: 'a@b.ru' },
      'same-email',
    ],
  ])('%s', (_rule, a, b, reason) => {
    expect(why(a, b)).toBe(reason)
  })
})

describe('two records are two people', () => {
  test.each<[string, Partial<KnownPerson>, Partial<KnownPerson>]>([
    ['another year of birth', { birthYear: 1990 }, { birthYear: 1991 }],
    ['another day of birth in the same year', { birthOn: '2010-05-01' }, { birthOn: '2010-05-02' }],
    [
      'twins: everything the same but the given name',
      { birthOn: '2010-05-01' },
      { birthOn: '2010-05-01', given: 'Алина' },
    ],
    [
      'mother and child with one phone',
      { phone: '+79120000001' },
      { given: 'Вера', patronymic: 'Ильинична', phone: '+79120000001' },
    ],
    ['another patronymic', {}, { patronymic: 'Павловна' }],
    ['a phone that is no number', { phone: 'нет' }, { surname: 'Осинина', phone: 'нет' }],
  ])('%s', (_rule, a, b) => {
    expect(why(a, b)).toBeNull()
  })
})

test('a pair is named once, by its strongest reason', () => {
  const again = { ...sobina, id: '2', phone: '+79120000001' }
  const pairs = possibleRepeats([again, { ...sobina, phone: '89120000001' }])
  expect(pairs).toEqual([{ first: '1', second: '2', why: 'same-name' }])
})

test('the work grows with the number of people: a thousand of one name are not half a million pairs', () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ ...sobina, id: String(index).padStart(4, '0') }))
  expect(possibleRepeats(many)).toHaveLength(999)
  expect(possibleRepeats(many.slice(0, 10))).toHaveLength(45)
})

test('a spelling of the same name is no chapter of its own in a history', () => {
  expect(isSameName(sobina, { ...sobina, surname: 'Березкина' })).toBe(true)
  expect(isSameName(sobina, { ...sobina, patronymic: null })).toBe(true)
  expect(isSameName(sobina, { ...sobina, surname: 'Осинина' })).toBe(false)
})
