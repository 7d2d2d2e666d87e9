import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fillTemplate, pathsOfTags, tagsOfTemplate, textOfDocx } from '#server/files/wordTemplate.ts'
import { sampleActingHead, sampleDraft, sampleKindergarten, sampleOrder } from '../samples.ts'
import { fieldsOfOrderOnPairs, type OrderOnPairsFacts } from './fields.ts'

const template = readFileSync(new URL('./template.docx', import.meta.url))

async function textOf(facts: OrderOnPairsFacts): Promise<string> {
  return textOfDocx(await fillTemplate(template, fieldsOfOrderOnPairs(facts))).replaceAll('\u00A0', ' ')
}

test('Every tag of the template has a field and every field a tag', async () => {
  expect(pathsOfTags(fieldsOfOrderOnPairs(sampleOrder))).toEqual(await tagsOfTemplate(template))
})

describe('The order on pairs', () => {
  test('reads as a registered order', async () => {
    expect(await textOf(sampleOrder)).toBe(registered)
  })

  test('while a draft has lines for the day and the number', async () => {
    const text = await textOf(sampleDraft)
    expect(text).toContain('«____» ______________ 20____ г.\t№ ________')
    expect(text).toContain('Приложение\nк приказу от ______________ № ________')
  })

  test('is signed by an acting head as such, with the word of the organisation', async () => {
    expect(await textOf(sampleDraft)).toContain('И. о. заведующего |  |  | О. И. Журавлёва')
    const school = { ...sampleOrder, head: sampleActingHead }
    expect(await textOf(school)).toContain('И. о. директора |  |  | О. И. Журавлёва')
  })

  test('speaks of a class or group only where a student is a mentee', async () => {
    expect(await textOf(sampleDraft)).toContain('| Наставляемый (ФИО, должность) |')
    const college = { ...sampleOrder.organisation, kind: 'college' as const }
    expect(await textOf({ ...sampleOrder, organisation: college })).toContain('(ФИО, должность или группа)')
  })

  test('is read and signed by employees only, each once, the curator first', () => {
    const { acquainted } = fieldsOfOrderOnPairs(sampleOrder)
    expect(acquainted.map(({ row, person }) => `${row} ${person.split(' ')[0]}`)).toEqual([
      '1 Тимофеева',
      '2 Белова',
      '3 Черных',
      '4 Соловьёва',
      '5 Римская-Корсакова',
    ])
  })

  test('without numbers of registration or acts has no empty line and no loose words', async () => {
    const text = await textOf({ ...sampleDraft, legalBasis: [] })
    expect(text).toContain('ул. Садовая, д. 4\nПРИКАЗ')
    expect(text).toContain('В целях организации наставничества\nПРИКАЗЫВАЮ:')
    expect(sampleKindergarten.taxNumber).toBeNull()
  })

  test('says «со статьёй», not «с статьёй»', () => {
    expect(fieldsOfOrderOnPairs(sampleDraft).preamble.replaceAll('\u00A0', ' ')).toMatch(
      /^В соответствии со статьёй 351\.8/,
    )
  })

  test('holds five hundred pairs, every one in the annex', async () => {
    const pairs = Array.from({ length: 500 }, () => sampleOrder.pairs.slice(0, 1)).flat()
    const rows = (await textOf({ ...sampleOrder, pairs }))
      .split('\n')
      .filter((line) => /^\d+ \| Белова Ирина Павловна,$/.test(line))
    expect(rows).toHaveLength(500)
  })
})

const registered = `Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 3 города Заречный Яр»
(МБОУ «СОШ № 3»)
640999, г. Заречный Яр, ул. Школьная, д. 12
ИНН 4500000001, ОГРН 1024500000001
ПРИКАЗ
27 ноября 2026 г.\t№ 156-од
г. Заречный Яр
О закреплении наставнических пар (групп)
В соответствии с распоряжением Минпросвещения России от 25.12.2019 № Р-145, письмом Минпросвещения России и Общероссийского Профсоюза образования от 21.12.2021 № АЗ-1128/08, № 657, Положением о наставничестве МБОУ «СОШ № 3», в целях организации наставничества
ПРИКАЗЫВАЮ:
Закрепить с 1 декабря 2026 г. наставнические пары (группы) согласно приложению к настоящему приказу.
Куратору наставничества Тимофеевой Марине Олеговне, заместителю директора по учебно-воспитательной работе:
организовать работу наставнических пар (групп);
помочь наставникам составить программы наставничества;
вести учёт хода и результатов наставничества;
ознакомить с настоящим приказом под подпись его участников в течение трёх рабочих дней со дня подписания.
Наставникам в течение двух недель со дня закрепления пары (группы) разработать вместе с наставляемыми персонализированные программы наставничества и передать их куратору.
Контроль за исполнением настоящего приказа оставляю за собой.

Директор |  |  | С. П. Ковалёв
С приказом ознакомлены:
№ | Фамилия, имя, отчество, должность | Подпись | Дата
1 | Тимофеева Марина Олеговна, заместитель директора по учебно-воспитательной работе |  | 
2 | Белова Ирина Павловна, учитель математики |  | 
3 | Черных Андрей Юрьевич, учитель физики |  | 
4 | Соловьёва Дарья Андреевна, учитель математики |  | 
5 | Римская-Корсакова Анастасия Владиславовна, учитель русского языка и литературы |  | 


Приложение
к приказу от 27.11.2026 № 156-од
Наставнические пары (группы)
№ | Наставник (ФИО, должность) | Наставляемый (ФИО, должность или класс) | Форма | Вид | Срок | Основание
1 | Белова Ирина Павловна,
учитель математики | Соловьёва Дарья Андреевна,
учитель математики | педагог – педагог | традиционное («один на один») | с 01.12.2026
по 31.05.2027 | согласие наставника от 23.11.2026;
согласие наставляемого от 24.11.2026
2 | Белова Ирина Павловна,
учитель математики | Римская-Корсакова Анастасия Владиславовна,
учитель русского языка и литературы | педагог – педагог | краткосрочное (целеполагающее),
виртуальное (дистанционное) | с 01.12.2026
по 28.02.2027 | согласие наставника от 23.11.2026;
согласие наставляемого от 25.11.2026
3 | Черных Андрей Юрьевич,
учитель физики | Шевченко Тимур,
8 «Б» класс | учитель – ученик | традиционное («один на один») | с 01.12.2026
по 31.05.2027 | согласие наставника от 23.11.2026;
согласие наставляемого от 25.11.2026;
согласие законного представителя от 25.11.2026
`
