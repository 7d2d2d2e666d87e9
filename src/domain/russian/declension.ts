export const grammaticalCases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const

export type GrammaticalCase = (typeof grammaticalCases)[number]
export type Gender = 'm' | 'f'

const hushing = 'жшщч'
const velar = 'гкх'

/** Genitive, dative, accusative, instrumental, prepositional, parted by spaces. */
type Endings = string

export function vowelsIn(word: string): number {
  return word.match(/[аеёиоуыэюя]/gi)?.length ?? 0
}

/** The word written as the model is: «зайц» as «Заяц» is «Зайц», as «ЗАЯЦ» is «ЗАЙЦ». */
export function likeCase(model: string, lower: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return lower.toUpperCase()
  const first = model.slice(0, 1)
  return first === first.toLowerCase() ? lower : lower.slice(0, 1).toUpperCase() + lower.slice(1)
}

/** Nouns in -а and -я: Никита, Илья, Мария, Сковорода, няня. `stressed` decides «Лапшой» against «Дашей». */
export function firstDeclension(word: string, to: GrammaticalCase, stressed = false): string {
  const stem = word.slice(0, -1)
  const last = lastOf(stem)
  if (/я$/i.test(word)) {
    if (last === 'и' && vowelsIn(stem) > 1 && !stressed) return withEnding(word, stem, 'и и ю ей и', to)
    return withEnding(word, stem, `и е ю ${stressed ? 'ёй' : 'ей'} е`, to)
  }
  const genitive = (velar + hushing).includes(last) ? 'и' : 'ы'
  const instrumental = `${hushing}ц`.includes(last) && !stressed ? 'ей' : 'ой'
  return withEnding(word, stem, `${genitive} е у ${instrumental} е`, to)
}

/** Living masculine nouns in a consonant, -й and -ь: Иван, Андрей, Василий, Гоголь, врач. */
export function secondDeclension(word: string, to: GrammaticalCase, stressed = false): string {
  const stem = word.slice(0, -1)
  if (/й$/i.test(word)) {
    const prepositional = lastOf(stem) === 'и' && vowelsIn(stem) > 1 ? 'и' : 'е'
    return withEnding(word, stem, `я ю я ем ${prepositional}`, to)
  }
  if (/ь$/i.test(word)) return withEnding(word, stem, `я ю я ${stressed ? 'ём' : 'ем'} е`, to)
  const soft = `${hushing}ц`.includes(lastOf(word)) && !stressed
  return withEnding(word, word, `а у а ${soft ? 'ем' : 'ом'} е`, to)
}

/** Feminine nouns in -ь: Любовь, Айгуль. */
export function thirdDeclension(word: string, to: GrammaticalCase): string {
  return withEnding(word, word.slice(0, -1), 'и и ь ью и', to)
}

/** Adjectives and adjectival surnames of either gender, living: старший, Толстой, Белый, Крупская, Средняя. */
export function adjective(word: string, to: GrammaticalCase, stressed = false): string {
  const stem = word.slice(0, -2)
  return withEnding(word, stem, adjectiveEndings(word.slice(-2).toLowerCase(), lastOf(stem), stressed), to)
}

/** Surnames in -ов, -ев, -ин, -ын and their feminine forms. */
export function possessive(word: string, gender: Gender, to: GrammaticalCase): string {
  if (gender === 'm') return withEnding(word, word, 'а у а ым е', to)
  return withEnding(word, word.slice(0, -1), 'ой ой у ой ой', to)
}

function adjectiveEndings(ending: string, last: string, stressed: boolean): Endings {
  const softens = `${hushing}ц`.includes(last) && !stressed
  if (ending === 'яя') return 'ей ей юю ей ей'
  if (ending === 'ая') return softens ? 'ей ей ую ей ей' : 'ой ой ую ой ой'
  if (velar.includes(last)) return 'ого ому ого им ом'
  if (ending === 'ой') return hushing.includes(last) ? 'ого ому ого им ом' : 'ого ому ого ым ом'
  if (ending === 'ий') return 'его ему его им ем'
  return last === 'ц' ? 'его ему его ым ем' : 'ого ому ого ым ом'
}

function withEnding(word: string, stem: string, endings: Endings, to: GrammaticalCase): string {
  if (to === 'nominative') return word
  const ending = endings.split(' ')[grammaticalCases.indexOf(to) - 1] ?? ''
  const inCapitals = word.length > 1 && word === word.toUpperCase()
  return stem + (inCapitals ? ending.toUpperCase() : ending)
}

function lastOf(stem: string): string {
  return stem.slice(-1).toLowerCase()
}
