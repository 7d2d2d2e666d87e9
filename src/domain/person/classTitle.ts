/** A class, group or course as it is written on a card. */
export interface ClassTitle {
  /** Year of study; null where the title does not say it (a kindergarten's group, a college's). */
  grade: number | null
  title: string
}

/**
 * «7б», «7-Б», «7 «Б»», «07Б класс» are one class: «7 Б». What does not begin with a year of study stays as it is written:
 * «ПД-21», «Ромашка». Null for an empty text.
 */
export function readClassTitle(text: string): ClassTitle | null {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain === '') return null
  const found = /^0?(\d{1,2}) ?[-–—.]? ?["«„“]?(\p{L}{0,2})["»“”]?(?: ?(?:кл|класс)\.?)?$/iu.exec(plain)
  const grade = found === null ? null : Number(found[1])
  if (found === null || grade === null || grade < 1 || grade > 12) return { grade: null, title: plain }
  const letter = (found[2] ?? '').toUpperCase().replace(/[ABCEKMHOPTX]/g, (latin) => cyrillic[latin] ?? latin)
  if (letter === 'КЛ') return { grade, title: String(grade) }
  return { grade, title: letter === '' ? String(grade) : `${grade} ${letter}` }
}

/** The letter of a class is often typed without changing the layout: «7A». */
const cyrillic: Record<string, string> = {
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
  X: 'Х',
}
