import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillTemplate, pathsOfTags, tagsOfTemplate, textOfDocx } from '#server/files/wordTemplate.ts'
import { sampleChild, sampleGuardian, sampleSchool } from '../samples.ts'
import { fieldsOfConsentProcessingGuardian } from './fields.ts'

const template = readFileSync(new URL('./template.docx', import.meta.url))
const facts = { organisation: sampleSchool, guardian: sampleGuardian, child: sampleChild, bank: 'mentors' as const }
const textOf = async (changed: Partial<typeof facts> = {}) =>
  textOfDocx(await fillTemplate(template, fieldsOfConsentProcessingGuardian({ ...facts, ...changed }))).replaceAll(
    '\u00A0',
    ' ',
  )

test('Every tag of the template has a field and every field a tag', async () => {
  expect(pathsOfTags(fieldsOfConsentProcessingGuardian(facts))).toEqual(await tagsOfTemplate(template))
})

test('The guardian signs for the child, who is named', async () => {
  const text = await textOf()
  expect(text).toContain('Я, Шевченко Елена Викторовна, мать,')
  expect(text).toContain(
    'моего ребёнка (подопечного) – Шевченко Тимура Олеговича, 5 марта 2014 г. рождения, 6 «Б» класс –',
  )
  expect(text).toContain('темы, в которых может помочь')
  expect(text).toContain('Е. В. Шевченко')
})

test('Where no guardian is known, the name is left to handwriting', async () => {
  const text = await textOf({ guardian: null })
  expect(text).toMatch(/Я, _{40,},/)
  expect(text).not.toContain('Елена')
})
