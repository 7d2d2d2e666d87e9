/** Why a password is not accepted. Its words stand in `content/passwordWords.ts`. */
export const passwordRefusals = [
  'too-short',
  'too-short-for-participant',
  'common',
  'repetitive',
  'contains-login',
  'contains-name',
  'contains-organisation',
] as const

export type PasswordRefusal = (typeof passwordRefusals)[number]

export const shortestStaffPassword = 12
export const shortestPassword = 8

export type AboutPerson = {
  readonly login: string
  /** Surname, given name, patronymic, in any order and number. */
  readonly names: readonly string[]
  readonly organisationNames: readonly string[]
  /** False for those whom no order gives anything to do: pupils, parents, mentors without a post. */
  readonly staff?: boolean
}

// What is left beside well-known words has to be a password of some worth by itself.
const leastBesideCommonWords = 6
const shortestWord = 4

/**
 * Null when the password may be used. No mixture of characters is demanded: length and being hard
 * to guess are. Case, ё, the other keyboard layout, Latin spelling and look-alike signs (`p@ssw0rd`) change nothing.
 * @param blocklist words in lower case with «е» for «ё»
 */
export function whyNotPassword(
  password: string,
  person: AboutPerson,
  blocklist: ReadonlySet<string>,
): PasswordRefusal | null {
  const length = [...password].length
  if (length < shortestPassword && person.staff === false) return 'too-short-for-participant'
  if (length < shortestStaffPassword && person.staff !== false) return 'too-short'
  const readings = readingsOf(password)
  if (isRepetitive(folded(password))) return 'repetitive'
  if (readings.some((reading) => isCommon(reading, blocklist))) return 'common'
  if (containsAny(readings, [lettersAndDigits(folded(person.login))])) return 'contains-login'
  if (containsAny(readings, person.names.flatMap(wordsIn))) return 'contains-name'
  const organisation = person.organisationNames.flatMap(wordsIn).filter((word) => !blocklist.has(word))
  if (containsAny(readings, organisation.map(stem))) return 'contains-organisation'
  return null
}

function readingsOf(password: string): string[] {
  const typed = folded(password)
  const readings = [
    typed,
    switchedLayout(typed, latinKeys, cyrillicKeys),
    switchedLayout(typed, cyrillicKeys, latinKeys),
  ]
  return [...readings, withoutDisguise(typed)].map(lettersAndDigits)
}

function isCommon(reading: string, blocklist: ReadonlySet<string>): boolean {
  if (blocklist.has(reading)) return true
  const covered = coveredByWords(reading, blocklist)
  return covered > 0 && reading.length - covered < leastBesideCommonWords
}

/** How many characters the listed words cover at most, without overlapping. */
function coveredByWords(text: string, blocklist: ReadonlySet<string>): number {
  const best = [0]
  for (let end = 1; end <= text.length; end++) {
    let most = best[end - 1] ?? 0
    for (let start = 0; start <= end - shortestWord; start++) {
      const covered = (best[start] ?? 0) + (end - start)
      if (covered > most && blocklist.has(text.slice(start, end))) most = covered
    }
    best.push(most)
  }
  return best[text.length] ?? 0
}

function isRepetitive(text: string): boolean {
  if (new Set(text).size < 5) return true
  if (/^(.{1,8})\1+$/u.test(text)) return true
  let steps = 0
  for (let index = 1; index < text.length; index++) {
    if (isStep(text.charAt(index - 1), text.charAt(index))) steps++
  }
  return steps >= (text.length - 1) * 0.7
}

/** True for aa, ab, ba and for neighbours on a row of the keyboard. */
function isStep(first: string, second: string): boolean {
  if (Math.abs(second.charCodeAt(0) - first.charCodeAt(0)) <= 1) return true
  return keyboardRows.some((row) => {
    const from = row.indexOf(first)
    const to = row.indexOf(second)
    return from >= 0 && to >= 0 && Math.abs(to - from) === 1
  })
}

function containsAny(readings: readonly string[], words: readonly string[]): boolean {
  const written = words.filter((word) => word.length >= shortestWord).flatMap((word) => [word, inLatin(word)])
  return readings.some((reading) => written.some((word) => reading.includes(word)))
}

function wordsIn(text: string): string[] {
  return folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= shortestWord)
}

// «Заречного», «Заречный», «Заречном» have one beginning.
function stem(word: string): string {
  return word.length > 6 ? word.slice(0, -3) : word
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ё', 'е')
}

function lettersAndDigits(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

function withoutDisguise(text: string): string {
  return [...text].map((sign) => disguises[sign] ?? sign).join('')
}

function switchedLayout(text: string, from: string, to: string): string {
  return [...text].map((sign) => (from.includes(sign) ? to.charAt(from.indexOf(sign)) : sign)).join('')
}

function inLatin(word: string): string {
  return [...word].map((letter) => latinLetters[letter] ?? letter).join('')
}

const latinKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
const cyrillicKeys = 'йцукенгшщзхъфывапролджэячсмитьбюе'
const keyboardRows = [
  '1234567890',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,.',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
]
const disguises: Record<string, string> = { '@': 'a', '0': 'o', '1': 'i', '3': 'e', $: 's', '5': 's', '!': 'i' }
const latinLetters: Record<string, string> = Object.fromEntries(
  'а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya'
    .split(' ')
    .flatMap((letter, index, all) => (index % 2 === 0 ? [[letter, all[index + 1] ?? '']] : [])),
)
latinLetters.ъ = ''
latinLetters.ь = ''
