import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillTemplate, pathsOfTags, tagsOfTemplate, textOfDocx } from '#server/files/wordTemplate.ts'
import { sampleConsentMentor } from '../samples.ts'
import { fieldsOfConsentMentorPlain } from './fields.ts'

const template = readFileSync(new URL('./template.docx', import.meta.url))
const facts = sampleConsentMentor
const textOf = async (changed: Partial<typeof facts> = {}) =>
  textOfDocx(await fillTemplate(template, fieldsOfConsentMentorPlain({ ...facts, ...changed }))).replaceAll(
    '\u00A0',
    ' ',
  )

test('Every tag of the template has a field and every field a tag', async () => {
  expect(pathsOfTags(fieldsOfConsentMentorPlain(facts))).toEqual(await tagsOfTemplate(template))
})

test('It names the pair and says nothing of the Labour Code or of pay', async () => {
  const text = await textOf()
  expect(text).toContain('от Беловой Ирины Павловны, учителя математики')
  expect(text).toContain('Наставляемый: Соловьёва Дарья Андреевна, учитель математики.')
  expect(text).not.toMatch(/Трудов|выплат|[{}]/)
})
