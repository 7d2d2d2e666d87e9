import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillTemplate, pathsOfTags, tagsOfTemplate, textOfDocx } from '#server/files/wordTemplate.ts'
import { sampleConsentGuardian } from '../samples.ts'
import { fieldsOfConsentGuardian } from './fields.ts'

const template = readFileSync(new URL('./template.docx', import.meta.url))
const facts = sampleConsentGuardian
const textOf = async (changed: Partial<typeof facts> = {}) =>
  textOfDocx(await fillTemplate(template, fieldsOfConsentGuardian({ ...facts, ...changed }))).replaceAll('\u00A0', ' ')

test('Every tag of the template has a field and every field a tag', async () => {
  expect(pathsOfTags(fieldsOfConsentGuardian(facts))).toEqual(await tagsOfTemplate(template))
})

test('The guardian lets the child take part in this pair', async () => {
  const text = await textOf()
  expect(text).toContain('от Шевченко Елены Викторовны')
  expect(text).toContain(
    '– Шевченко Тимур Олегович, 5 марта 2014 г. рождения, 6 «Б» класс – участвовал в наставничестве как наставляемый.',
  )
  expect(text).toContain('Наставник: Белова Ирина Павловна, учитель математики.')
})

test('A young mentor needs it too', async () => {
  const text = await textOf({ side: 'mentor' })
  expect(text).toContain('как наставник.')
  expect(text).toContain('Наставляемый: Белова Ирина Павловна')
})
