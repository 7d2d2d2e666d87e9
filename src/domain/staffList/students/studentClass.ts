import { readClassTitle } from '#domain/person/classTitle.ts'
import { type CellReading, cellText } from '../cells.ts'
import type { Cell } from '../sheet.ts'

/** «7б», «7 «Б»», 7: one class, one spelling. */
export function readClass(cell: Cell): CellReading<string> {
  if (cell !== null && typeof cell === 'object') {
    return { fault: 'таблица превратила класс в дату, напишите, например, 7 Б' }
  }
  const text = cellText(cell)
  if (text === null) return { value: null }
  if (text.length > 40) return { fault: 'слишком длинно, напишите, например, 7 Б' }
  const { title, grade } = readClassTitle(inCyrillic(text)) ?? { title: '', grade: null }
  if (grade === null && /^\d+\s*\p{L}?$/u.test(title)) return { fault: 'такого класса не бывает' }
  return { value: title }
}

/** A class and its letter that stand in two columns. */
export function withLetter(title: string | null, letter: string | null): string | null {
  if (title === null || letter === null || !/^\d+$/.test(title)) return title
  return readClassTitle(inCyrillic(`${title} ${letter}`))?.title ?? title
}

/** The class that a section, a title above the list or the name of its sheet tells; the nearest line is the last one. */
export function classOfSection(section: string): string | null {
  for (const line of section.split('\n').reverse()) {
    const found = inTitle.exec(inCyrillic(line)) ?? alone.exec(inCyrillic(line.trim()))
    const title = found && readClassTitle(`${found[1]} ${found[2] ?? ''}`)
    if (title && title.grade !== null) return title.title
  }
  return null
}

const inTitle = /(?<![\d–-])(\d{1,2})\s?[-–]?\s?["«„“]?\s?([А-ЯЁ])?\s?["»“”]?\s?(?:кл\.|класс(?:а|е)?(?!\p{L}))/iu
const alone = /^(\d{1,2})\s?[-–]?\s?["«„“]?\s?([А-ЯЁ])["»“”]?$/iu

const lookAlikes: Record<string, string> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  K: 'К',
  M: 'М',
  H: 'Н',
  O: 'О',
  P: 'Р',
  T: 'Т',
}

/** The letter of a class is often typed without changing the layout: «7A». */
function inCyrillic(text: string): string {
  return text.replace(/(?<=^\d{1,2}\W{0,3})[A-Z](?!\p{L})/giu, (letter) => lookAlikes[letter.toUpperCase()] ?? letter)
}
