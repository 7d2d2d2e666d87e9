import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fillTemplate, pathsOfTags, tagsOfTemplate, textOfDocx } from '#server/files/wordTemplate.ts'
import { sampleConsentProcessing } from '../samples.ts'
import { type ConsentProcessingFacts, fieldsOfConsentProcessing } from './fields.ts'

const template = readFileSync(new URL('./template.docx', import.meta.url))

async function textOf(facts: ConsentProcessingFacts): Promise<string> {
  return textOfDocx(await fillTemplate(template, fieldsOfConsentProcessing(facts))).replaceAll('\u00A0', ' ')
}

test('Every tag of the template has a field and every field a tag', async () => {
  expect(pathsOfTags(fieldsOfConsentProcessing(sampleConsentProcessing))).toEqual(await tagsOfTemplate(template))
})

describe('The consent to processing of personal data', () => {
  test('reads as agreed for a mentor', async () => {
    expect(await textOf(sampleConsentProcessing)).toBe(expected)
  })

  test('of a mentee names the bank of mentees and the help that is needed', async () => {
    const text = await textOf({ ...sampleConsentProcessing, bank: 'mentees' })
    expect(text).toContain('включение в базу наставляемых')
    expect(text).toContain('темы, в которых нужна помощь')
    expect(text).not.toContain('темы, в которых могу помочь')
  })

  test('without a last day lasts as long as the person takes part', async () => {
    expect(await textOf({ ...sampleConsentProcessing, validUntil: null })).toContain(
      'со дня подписания до окончания моего участия в наставничестве либо',
    )
  })

  test('names who processes on the assignment of the operator', async () => {
    const processor = { name: 'МКУ «Центр информатизации»', address: 'г. Заречный Яр, ул. Мира, д. 1' }
    const text = await textOf({ ...sampleConsentProcessing, processor })
    expect(text).toContain(
      'Обработка по поручению оператора: МКУ «Центр информатизации», г. Заречный Яр, ул. Мира, д. 1.',
    )
    expect(text).not.toContain('не поручается')
  })

  test('leaves passport and address to handwriting and asks for nothing else', async () => {
    const text = await textOf(sampleConsentProcessing)
    expect(text).toContain('паспорт: серия __________ № ________________, выдан')
    expect(text).not.toMatch(/ст\. 351\.8|даю согласие на участие|распространение разрешаю/i)
  })
})

const expected = `Согласие на обработку персональных данных
Я, Белова Ирина Павловна,
паспорт: серия __________ № ________________, выдан \t
\t
адрес регистрации: \t
\t
в соответствии со статьёй 9 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» свободно, своей волей и в своём интересе даю согласие на обработку моих персональных данных.
Оператор: Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 3 города Заречный Яр», 640999, г. Заречный Яр, ул. Школьная, д. 12, ИНН 4500000001, ОГРН 1024500000001.
Цель обработки: включение в базу наставников, подбор наставнической пары (группы), организация наставничества и учёт его хода.
Перечень данных: фамилия, имя, отчество; год рождения; место работы (учёбы), должность (класс, группа), преподаваемый предмет; образование, стаж, квалификационная категория; телефон, адрес электронной почты; темы, в которых могу помочь; сведения о моём участии в наставничестве.
Действия с данными: сбор, запись, систематизация, накопление, хранение, уточнение (обновление, изменение), извлечение, использование, обезличивание, блокирование, удаление, уничтожение – с использованием средств автоматизации и без них.
Передача данных третьим лицам и их распространение, в том числе размещение на сайте, этим согласием не разрешаются: на них требуется отдельное согласие. Обработка другому лицу не поручается.
Срок: согласие действует со дня подписания до 31 августа 2027 г. либо до дня его отзыва, если он наступит раньше.
Отзыв: согласие можно отозвать в любое время письменным заявлением на имя руководителя организации, переданным лично или по почте. После отзыва обработка прекращается, а данные уничтожаются в срок не более 30 дней, если у оператора нет других законных оснований для их обработки.

«___» ___________ 20___ г. |  |  |  | И. П. Белова
(дата) |  | (подпись) |  | (инициалы, фамилия)

Редакция текста: ПДн-1 (типовая)`
