import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fillTemplate, pathsOfTags, tagsOfTemplate, textOfDocx } from '#server/files/wordTemplate.ts'
import { sampleConsentMentee, samplePairs } from '../samples.ts'
import { type ConsentMenteeFacts, fieldsOfConsentMentee } from './fields.ts'

const template = readFileSync(new URL('./template.docx', import.meta.url))

async function textOf(facts: ConsentMenteeFacts): Promise<string> {
  return textOfDocx(await fillTemplate(template, fieldsOfConsentMentee(facts))).replaceAll('\u00A0', ' ')
}

test('Every tag of the template has a field and every field a tag', async () => {
  expect(pathsOfTags(fieldsOfConsentMentee(sampleConsentMentee))).toEqual(await tagsOfTemplate(template))
})

describe('The consent of a mentee', () => {
  test('reads as agreed', async () => {
    expect(await textOf(sampleConsentMentee)).toBe(expected)
  })

  test('of a student names the class and needs no patronymic', async () => {
    const pupil = samplePairs.find((pair) => pair.mentee.employee === false)?.mentee
    expect(pupil).toBeDefined()
    const text = await textOf({ ...sampleConsentMentee, mentee: pupil ?? sampleConsentMentee.mentee })
    expect(text).toContain('от Шевченко Тимура, 8 «Б» класс\n')
    expect(text).toContain('Т. Шевченко')
  })

  test('is no consent to processing of personal data', async () => {
    expect(await textOf(sampleConsentMentee)).not.toMatch(/персональных данных/i)
  })
})

const expected = `Директору МБОУ «СОШ № 3»
Ковалёву С. П.
от Соловьёвой Дарьи Андреевны, учителя математики
Согласие на участие в наставничестве
Даю согласие участвовать в наставничестве в качестве наставляемого на следующих условиях.
Наставник: Белова Ирина Павловна, учитель математики.
Форма: педагог – педагог.
Вид: традиционное («один на один»).
Срок: с 1 декабря 2026 г. по 31 мая 2027 г.
Мне разъяснено, что участие добровольно и что я вправе:
участвовать в составлении персонализированной программы наставничества;
обращаться к наставнику за помощью по вопросам своей работы (учёбы);
предлагать изменения в программу;
просить куратора и руководителя организации о замене наставника;
завершить участие досрочно.

«___» ___________ 20___ г. |  |  |  | Д. А. Соловьёва
(дата) |  | (подпись) |  | (инициалы, фамилия)

Редакция текста: СНМ-1 (типовая)`
