import {
  adjective,
  firstDeclension,
  type Gender,
  type GrammaticalCase,
  likeCase,
  secondDeclension,
  vowelsIn,
} from './declension.ts'
import { feminineOf, headNouns, indeclinable, masculineOf, stressedNouns, substantivised } from './postWords.ts'

/**
 * A post in a case. Only the head noun and what agrees with it changes: «заместителю директора по УВР»,
 * «старшего воспитателя». Abbreviations («и.о. директора», «зам. директора») and what is not a post stay.
 */
export function postInCase(post: string, to: GrammaticalCase): string {
  return to === 'nominative' ? post : eachHead(post, (word, role) => wordInCase(word, role, to))
}

/** The form that agrees with the person: «заведующий» and «заведующая»; «учитель» is the same for both. */
export function postFor(gender: Gender | null, post: string): string {
  if (gender === null) return post
  const forms = gender === 'f' ? feminineOf : masculineOf
  return eachHead(post, (word, role, part) => {
    if (role === 'noun') return likeCase(word, forms[word.toLowerCase()] ?? word)
    // «Старший воспитатель» agrees with its noun, «старший вожатый» and «ведущая ученица» with the person.
    const agreesWithPerson = substantivised.has(masculineAdjective(word.toLowerCase())) || hasForm(part, forms)
    return agreesWithPerson ? adjectiveFor(gender, word) : word
  })
}

type Role = 'adjective' | 'noun'
type Change = (word: string, role: Role, part: string) => string

// A post may hold several: «директор, учитель истории», «учитель физики и завуч», «учитель (совместитель)».
// Every further one must begin with a word known as a post; «…языка, литературы» is not one.
function eachHead(post: string, change: Change): string {
  return post
    .split(/(\s*[,;/]\s*|\s+[–—-]\s+|\s+и\s+|\s*\(|\))/)
    .map((part, index) => {
      if (index % 2 === 1) return part
      return index === 0 || startsWithPost(part) ? phrase(part, change) : part
    })
    .join('')
}

function startsWithPost(part: string): boolean {
  const found = part.split(/[\s\u00A0]+/).map((word) => word.toLowerCase().split('-')[0] ?? '')
  const noun = found.findIndex((word) => headNouns.has(word) || substantivised.has(masculineAdjective(word)))
  return noun >= 0 && found.slice(0, noun).every(isAdjective)
}

function phrase(part: string, change: Change): string {
  const pieces = part.split(/([\s\u00A0]+)/)
  let done = false
  return pieces
    .map((word, index) => {
      if (done || index % 2 === 1 || word === '') return word
      const lower = word.toLowerCase()
      if (lower === 'временно') return word
      if (!/^[а-яё]+(-[а-яё]+)*$/i.test(word) || isAbbreviation(word)) {
        done = true
        return word
      }
      done = !(isAdjective(lower) && !substantivised.has(masculineAdjective(lower)) && moreFollows(pieces, index))
      return word
        .split('-')
        .map((piece) => change(piece, isAdjective(piece.toLowerCase()) ? 'adjective' : 'noun', part))
        .join('-')
    })
    .join('')
}

// «ЗДУВР» and «ИО» stay; «УЧИТЕЛЬ» is only written large.
function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase()
  if (word !== word.toUpperCase()) return false
  return !isAdjective(lower) && !headNouns.has(lower.split('-')[0] ?? '')
}

function moreFollows(pieces: readonly string[], index: number): boolean {
  return pieces.slice(index + 1).some((piece) => /^[а-яё]/i.test(piece))
}

function wordInCase(word: string, role: Role, to: GrammaticalCase): string {
  if (role === 'adjective') return adjective(word, to, /^больш/i.test(word))
  const lower = word.toLowerCase()
  if (/щ(ий|ая)ся$/.test(lower)) return `${adjective(word.slice(0, -2), to)}ся`
  if (indeclinable.has(lower) || /[оеёиуюыэ]$/.test(lower)) return word
  if (/[ая]$/.test(lower)) return firstDeclension(word, to, stressedNouns.has(lower))
  if (/ец$/.test(lower) && vowelsIn(lower) > 1)
    return secondDeclension(likeCase(word, `${lower.slice(0, -2)}ц`), to, stressedNouns.has(lower))
  return secondDeclension(word, to, stressedNouns.has(lower) || /ач$/.test(lower))
}

function isAdjective(lower: string): boolean {
  return /(ый|ой|[кгхнжшщч]ий|ая|яя)$/.test(lower) && vowelsIn(lower) > 1 && !indeclinable.has(lower)
}

function hasForm(post: string, forms: Record<string, string>): boolean {
  return post
    .toLowerCase()
    .split(/[\s\u00A0-]+/)
    .some((word) => Object.hasOwn(forms, word) || substantivised.has(masculineAdjective(word)))
}

function adjectiveFor(gender: Gender, word: string): string {
  if (gender === 'm') return likeCase(word, masculineAdjective(word.toLowerCase()))
  const lower = word.toLowerCase()
  if (/[ая]я$/.test(lower)) return word
  return likeCase(word, lower.slice(0, -2) + (/ний$/.test(lower) ? 'яя' : 'ая'))
}

function masculineAdjective(lower: string): string {
  if (!/[ая]я$/.test(lower)) return lower
  const stem = lower.slice(0, -2)
  return stem + (/яя$/.test(lower) || /[кгхжшщч]$/.test(stem) ? 'ий' : 'ый')
}
