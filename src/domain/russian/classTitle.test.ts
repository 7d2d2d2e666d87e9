import { expect, test } from 'vitest'
import { classInWords } from './classTitle.ts'

test.each([
  ['7 Б', '7 «Б» класс'],
  ['7б', '7 «Б» класс'],
  ['7-Б', '7 «Б» класс'],
  ['7 «Б»', '7 «Б» класс'],
  ['7 Б класс', '7 «Б» класс'],
  ['11', '11 класс'],
  ['ПД-21', 'группа ПД-21'],
  ['подготовительная группа', 'подготовительная группа'],
])('«%s» in a paper is «%s»', (title, expected) => {
  expect(classInWords(title).replaceAll('\u00A0', ' ')).toBe(expected)
})
