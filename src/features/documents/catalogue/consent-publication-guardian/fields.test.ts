import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillTemplate, pathsOfTags, tagsOfTemplate, textOfDocx } from '#server/files/wordTemplate.ts'
import { sampleChild, sampleGuardian, sampleSchool } from '../samples.ts'
import { fieldsOfConsentPublicationGuardian } from './fields.ts'

const template = readFileSync(new URL('./template.docx', import.meta.url))
const facts = {
  organisation: sampleSchool,
  resources: ['https://school3.example'],
  guardian: sampleGuardian,
  child: sampleChild,
}
const textOf = async (changed: Partial<typeof facts> = {}) =>
  textOfDocx(await fillTemplate(template, fieldsOfConsentPublicationGuardian({ ...facts, ...changed }))).replaceAll(
    '\u00A0',
    ' ',
  )

test('Every tag of the template has a field and every field a tag', async () => {
  expect(pathsOfTags(fieldsOfConsentPublicationGuardian(facts))).toEqual(await tagsOfTemplate(template))
})

test('The guardian decides for the child', async () => {
  const text = await textOf()
  expect(text).toContain(
    'на распространение персональных данных моего ребёнка (подопечного) – Шевченко Тимура Олеговича',
  )
  expect(text).not.toMatch(/[{}]/)
})
