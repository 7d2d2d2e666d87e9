import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillTemplate, pathsOfTags, tagsOfTemplate, textOfDocx } from '#server/files/wordTemplate.ts'
import { sampleChild, sampleSchool } from '../samples.ts'
import { fieldsOfConsentProcessingStudent } from './fields.ts'

const template = readFileSync(new URL('./template.docx', import.meta.url))
const facts = {
  organisation: sampleSchool,
  student: { ...sampleChild, birthOn: '2011-03-05' },
  bank: 'mentees' as const,
}
const textOf = async (changed: Partial<typeof facts> = {}) =>
  textOfDocx(await fillTemplate(template, fieldsOfConsentProcessingStudent({ ...facts, ...changed }))).replaceAll(
    '\u00A0',
    ' ',
  )

test('Every tag of the template has a field and every field a tag', async () => {
  expect(pathsOfTags(fieldsOfConsentProcessingStudent(facts))).toEqual(await tagsOfTemplate(template))
})

test('A student is named with the birth date and the class, and neither seniority nor category is asked', async () => {
  const text = await textOf()
  expect(text).toContain('Я, Шевченко Тимур Олегович, 5 марта 2011 г. рождения, 6 «Б» класс,')
  expect(text).toContain('темы, в которых нужна помощь')
  expect(text).not.toMatch(/стаж|категория|[{}]/)
})
