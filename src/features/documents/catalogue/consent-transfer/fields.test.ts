import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillTemplate, pathsOfTags, tagsOfTemplate, textOfDocx } from '#server/files/wordTemplate.ts'
import { sampleConsentMentor, sampleMunicipality, sampleSchool } from '../samples.ts'
import { fieldsOfConsentTransfer } from './fields.ts'

const template = readFileSync(new URL('./template.docx', import.meta.url))
const facts = { organisation: sampleSchool, recipient: sampleMunicipality, person: sampleConsentMentor.mentor }
const textOf = async (changed: Partial<typeof facts> = {}) =>
  textOfDocx(await fillTemplate(template, fieldsOfConsentTransfer({ ...facts, ...changed }))).replaceAll('\u00A0', ' ')

test('Every tag of the template has a field and every field a tag', async () => {
  expect(pathsOfTags(fieldsOfConsentTransfer(facts))).toEqual(await tagsOfTemplate(template))
})

test('It names who passes on and to whom, and says that nothing depends on it', async () => {
  const text = await textOf()
  expect(text).toContain('Кому передаются данные: Управление образования Администрации города Заречный Яр, 640999')
  expect(text).toContain('на участие в наставничестве это не влияет')
  expect(text).not.toMatch(/[{}]/)
})
