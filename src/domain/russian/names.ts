import type { Gender, GrammaticalCase } from './declension.ts'
import { givenInCase, patronymicInCase } from './givenNames.ts'
import { genderOf, genderOfPatronymic, isKnownGiven } from './nameGender.ts'
import { surnameInCase } from './surnames.ts'

export type { Gender, GrammaticalCase } from './declension.ts'

const nbsp = '\u00A0'

export type PersonName = { surname: string; given: string; patronymic: string | null; gender: Gender | null }

/** A name, or why the text cannot be one, in words for the screen. */
export type ParsedName = { name: PersonName } | { refused: string }

/**
 * «Собина Мария Олеговна» → parts. Also read: given name first, no patronymic, all capitals, double spaces,
 * Latin look-alikes inside Cyrillic words, «оглы» and «кызы». Initials are refused: nobody can be told by them.
 */
export function parseName(text: string): ParsedName {
  const cleaned = cleanedName(text)
  const refused = whyNotName(cleaned)
  if (refused !== null) return { refused }
  const { particle, rest } = withoutParticle(cleaned.split(' ').map(capitalised))
  if (mayLackSurname(rest)) return { refused: `«${cleaned}»: нет фамилии; если она здесь есть, напишите её первой` }
  const { head, patronymic } = withPatronymic(rest)
  const [first, second, extra] = head
  if (first === undefined || second === undefined) return { refused: `«${cleaned}»: нужны фамилия и имя` }
  if (extra !== undefined) {
    return { refused: `«${cleaned}»: непонятно, где имя и где отчество, заполните их отдельно` }
  }
  const parts = { surname: particle + first, given: second, patronymic }
  return { name: { ...parts, gender: genderOf(parts) } }
}

/** The name in a case; a name of unknown gender stays in the nominative. */
export function inCase(name: PersonName, to: GrammaticalCase): PersonName {
  const gender = name.gender ?? genderOf(name)
  if (gender === null) return name
  return {
    surname: surnameInCase(name.surname, gender, to),
    given: givenInCase(name.given, gender, to),
    patronymic: name.patronymic === null ? null : patronymicInCase(name.patronymic, to),
    gender,
  }
}

/** «Собина Мария Олеговна» */
export function fullName({ surname, given, patronymic }: PersonName): string {
  return [surname, given, patronymic].filter((part) => part !== null).join(' ')
}

/** «Собина М. О.» or, given names first, «М. О. Собина»; it never breaks over lines. */
export function initials(name: PersonName, order: 'surname-first' | 'surname-last' = 'surname-first'): string {
  const letters = [name.given, ...(name.patronymic === null ? [] : [name.patronymic])].map(initialOf)
  const parts = order === 'surname-first' ? [name.surname, ...letters] : [...letters, name.surname]
  return parts.join(nbsp)
}

// «Анна-Мария» gives «А.-М.», «Кара-ооловна» gives «К.», «Мамед оглы» gives «М. оглы».
function initialOf(part: string): string {
  return part
    .split(' ')
    .map((word) => (word === word.toLowerCase() ? word : initialsOfWord(word)))
    .join(nbsp)
}

function initialsOfWord(word: string): string {
  const letters = word.split('-').map((piece) => piece.slice(0, 1))
  return letters
    .filter((letter) => letter !== letter.toLowerCase())
    .map((letter) => `${letter}.`)
    .join('-')
}

function cleanedName(text: string): string {
  const spaced = text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\uFEFF]/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[ ,;]+$/, '')
    .trim()
  return spaced
    .split(' ')
    .map((word) => (/[а-яё]/i.test(word) ? inCyrillic(word) : word))
    .join(' ')
}

function inCyrillic(word: string): string {
  const latin = 'ABCEHKMOPTXYaceopxyk'
  const cyrillic = 'АВСЕНКМОРТХУасеорхук'
  return word.replace(/[A-Za-z]/g, (letter) => cyrillic[latin.indexOf(letter)] ?? letter)
}

function whyNotName(text: string): string | null {
  if (text === '') return 'Напишите фамилию, имя и отчество'
  if (/\p{L}\./u.test(text)) return `«${text}»: имя и отчество нужны полностью, без инициалов`
  if (/[()]/.test(text)) return `«${text}»: уберите то, что стоит в скобках`
  if (/\d/.test(text)) return `«${text}»: в имени не бывает цифр`
  if (/[a-z]/i.test(text)) return `«${text}»: напишите имя русскими буквами`
  if (/[^а-яё' ’-]/i.test(text)) return `«${text}»: в имени лишний знак`
  if (text.split(/[ -]/).some((word) => word === '')) return `«${text}»: лишний дефис`
  if (text.split(' ').some((word) => word.length === 1))
    return `«${text}»: имя и отчество нужны полностью, без инициалов`
  return null
}

const tails = ['оглы', 'оглу', 'кызы', 'кизи', 'гызы', 'угли', 'улы', 'уулу']
const particles = ['де', 'ди', 'да', 'дель', 'фон', 'ван', 'эль', 'аль', 'бен', 'ибн', 'ла', 'ле']

function capitalised(word: string): string {
  const lower = word.toLowerCase()
  if (tails.includes(lower) || particles.includes(word)) return lower
  if (word !== word.toUpperCase() && word !== lower) return word
  return lower
    .replace(/(^|[-'’])./g, (start) => start.toUpperCase())
    .replace(/-(Оглы|Кызы|Оол)$/, (end) => end.toLowerCase())
}

function withoutParticle(parts: readonly string[]): { particle: string; rest: readonly string[] } {
  let count = 0
  while (count < parts.length && particles.includes(parts[count] ?? '')) count += 1
  return {
    particle: parts
      .slice(0, count)
      .map((part) => `${part} `)
      .join(''),
    rest: parts.slice(count),
  }
}

/** Splits off the patronymic, wherever it stands, and puts the surname first. */
function withPatronymic(parts: readonly string[]): { head: readonly string[]; patronymic: string | null } {
  const last = parts.at(-1) ?? ''
  if (parts.length === 4 && tails.includes(last)) return { head: parts.slice(0, 2), patronymic: `${parts[2]} ${last}` }
  const [first = '', second = '', third = ''] = parts
  if (parts.length === 2) return { head: swapped(first, second) ? [second, first] : parts, patronymic: null }
  if (parts.length !== 3) return { head: parts, patronymic: null }
  const givenFirst = genderOfPatronymic(second) !== null && (genderOfPatronymic(third) === null || isKnownGiven(first))
  if (givenFirst && !isKnownGiven(second)) return { head: [third, first], patronymic: second }
  return genderOfPatronymic(third) === null
    ? { head: parts, patronymic: null }
    : { head: [first, second], patronymic: third }
}

// «Мария Олеговна» has no surname, «Роман Абрамович» may have one; nothing in the words tells.
function mayLackSurname([first = '', second = '', third]: readonly string[]): boolean {
  if (third !== undefined || !isKnownGiven(first)) return false
  const patronymic = genderOfPatronymic(second)
  return patronymic !== null && genderOf({ surname: '', given: first, patronymic: second }) === patronymic
}

function swapped(first: string, second: string): boolean {
  return isKnownGiven(first) && !isKnownGiven(second)
}
