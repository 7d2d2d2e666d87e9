import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillTemplate, pathsOfTags, tagsOfTemplate, textOfDocx } from '#server/files/wordTemplate.ts'
import { sampleChild, sampleGuardian, sampleWithdrawal } from '../samples.ts'
import { fieldsOfConsentWithdrawal } from './fields.ts'

const template = readFileSync(new URL('./template.docx', import.meta.url))
const facts = sampleWithdrawal
const textOf = async (changed: Partial<typeof facts> = {}) =>
  textOfDocx(await fillTemplate(template, fieldsOfConsentWithdrawal({ ...facts, ...changed }))).replaceAll(
    '\u00A0',
    ' ',
  )

test('Every tag of the template has a field and every field a tag', async () => {
  expect(pathsOfTags(fieldsOfConsentWithdrawal(facts))).toEqual(await tagsOfTemplate(template))
})

test('It takes back one consent and asks for what the law then requires', async () => {
  const text = await textOf()
  expect(text).toContain('Отзываю согласие на обработку персональных данных, данное 10 сентября 2026 г.')
  expect(text).toContain('уничтожить их в срок не более 30 дней')
})

test('A guardian takes back what was signed for the child', async () => {
  const ofChild = { person: sampleChild, guardian: sampleGuardian }
  const child = 'моего ребёнка (подопечного) – Шевченко Тимура Олеговича, 5 марта 2014 г. рождения, 6 «Б» класс'
  expect(await textOf({ ...ofChild, kind: 'mentee' })).toContain(
    `согласие на участие ${child} – в наставничестве в качестве наставляемого, данное 10 сентября 2026 г.`,
  )
  expect(await textOf({ ...ofChild, kind: 'transfer' })).toContain(
    `на передачу муниципалитету персональных данных ${child}, данное 10 сентября 2026 г.`,
  )
})
