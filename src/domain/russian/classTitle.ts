import { readClassTitle } from '../person/classTitle.ts'

/** As papers name where somebody studies: «7 Б» is «7 «Б» класс», «11» is «11 класс», «ПД-21» is «группа ПД-21». */
export function classInWords(title: string): string {
  const read = readClassTitle(title)
  if (read === null) return ''
  if (read.grade === null) return /групп|класс|курс/iu.test(read.title) ? read.title : `группа ${read.title}`
  const letter = read.title.split(' ')[1]
  return letter === undefined ? `${read.grade}\u00A0класс` : `${read.grade}\u00A0«${letter}» класс`
}
