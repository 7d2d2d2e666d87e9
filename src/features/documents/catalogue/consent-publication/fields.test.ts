import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillTemplate, pathsOfTags, tagsOfTemplate, textOfDocx } from '#server/files/wordTemplate.ts'
import { sampleConsentMentor, sampleSchool } from '../samples.ts'
import { fieldsOfConsentPublication } from './fields.ts'

const template = readFileSync(new URL('./template.docx', import.meta.url))
const facts = {
  organisation: sampleSchool,
  resources: ['https://school3.example'],
  person: sampleConsentMentor.mentor,
}
const textOf = async (changed: Partial<typeof facts> = {}) =>
  textOfDocx(await fillTemplate(template, fieldsOfConsentPublication({ ...facts, ...changed }))).replaceAll(
    '\u00A0',
    ' ',
  )

test('Every tag of the template has a field and every field a tag', async () => {
  expect(pathsOfTags(fieldsOfConsentPublication(facts))).toEqual(await tagsOfTemplate(template))
})

test('It says where and what, row by row, with the numbers of the operator', async () => {
  const text = await textOf()
  expect(text).toContain('Где публикуются данные: https://school3.example.')
  expect(text).toContain('ИНН 4500000001, ОГРН 1024500000001')
  expect(text).toContain('Фотографии |  | ')
  expect(text).not.toMatch(/паспорт|[{}]/)
})

test('Addresses that are not known are left to handwriting', async () => {
  expect(await textOf({ resources: [] })).toMatch(/Где публикуются данные: _{30,}/)
})
