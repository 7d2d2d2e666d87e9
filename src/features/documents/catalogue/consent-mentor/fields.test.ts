import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fillTemplate, pathsOfTags, tagsOfTemplate, textOfDocx } from '#server/files/wordTemplate.ts'
import { sampleActingHead, sampleConsentMentor, sampleSchool } from '../samples.ts'
import { type ConsentMentorFacts, fieldsOfConsentMentor } from './fields.ts'

const template = readFileSync(new URL('./template.docx', import.meta.url))

async function textOf(facts: ConsentMentorFacts): Promise<string> {
  return textOfDocx(await fillTemplate(template, fieldsOfConsentMentor(facts))).replaceAll('\u00A0', ' ')
}

test('a name of the organisation that would need a case is left out of the addressee', () => {
  const addressed = (shortName: string) =>
    fieldsOfConsentMentor({
      ...sampleConsentMentor,
      organisation: { ...sampleSchool, shortName },
    }).addressee.replaceAll('\u00A0', ' ')
  expect(addressed('МБОУ «СОШ № 3»')).toBe('Директору МБОУ «СОШ № 3»\nКовалёву С. П.')
  expect(addressed('Родниковская школа').split('\n')[0]).toBe('Директору')
})

test('Every tag of the template has a field and every field a tag', async () => {
  expect(pathsOfTags(fieldsOfConsentMentor(sampleConsentMentor))).toEqual(await tagsOfTemplate(template))
})

describe('The consent of a mentor', () => {
  test('reads as agreed', async () => {
    expect(await textOf(sampleConsentMentor)).toBe(expected)
  })

  test('is written to the acting head as such', async () => {
    const text = await textOf({ ...sampleConsentMentor, head: sampleActingHead })
    expect(text).toMatch(/^И\. о\. директора МБОУ «СОШ № 3»\nЖуравлёвой О\. И\.\n/)
  })

  test('does not double the full stop after the content of the work', async () => {
    const text = await textOf({ ...sampleConsentMentor, content: 'Разбор уроков. ' })
    expect(text).toContain('Содержание работы: Разбор уроков.\n')
  })

  test('is no consent to processing of personal data and names no sum', async () => {
    expect(await textOf(sampleConsentMentor)).not.toMatch(/персональн|рубл|%/i)
  })
})

const expected = `Директору МБОУ «СОШ № 3»
Ковалёву С. П.
от Беловой Ирины Павловны, учителя математики
Согласие на выполнение работы по наставничеству
В соответствии со статьёй 351.8 Трудового кодекса Российской Федерации даю согласие выполнять по поручению работодателя работу по наставничеству на следующих условиях.
Работодатель: Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 3 города Заречный Яр».
Наставляемый: Соловьёва Дарья Андреевна, учитель математики.
Содержание работы: помощь в планировании уроков, взаимное посещение уроков и их разбор, знакомство с традициями школы.
Форма: педагог – педагог.
Вид: традиционное («один на один»).
Срок: с 1 декабря 2026 г. по 31 мая 2027 г.
Размер и условия выплат за эту работу определяются дополнительным соглашением к трудовому договору.
Мне известно, что я вправе досрочно отказаться от этой работы, а работодатель – досрочно отменить поручение, предупредив меня не менее чем за три рабочих дня.

«___» ___________ 20___ г. |  |  |  | И. П. Белова
(дата) |  | (подпись) |  | (инициалы, фамилия)

Редакция текста: СН-1 (типовая)`
