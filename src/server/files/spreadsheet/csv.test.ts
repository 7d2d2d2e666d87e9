import { describe, expect, test } from 'vitest'
import { readCsv } from './csv.ts'

const rows = (text: string) => readCsv(Buffer.from(text))[0]?.rows
const windows1251 = (text: string) =>
  Buffer.from(
    [...text].map((letter) => {
      if (letter === 'ё') return 0xb8
      const code = letter.charCodeAt(0)
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code
    }),
  )

describe('a CSV is read as Excel writes it', () => {
  test.each([
    [
      'semicolons',
      'ФИО;Стаж\r\nИванов, И. И.;12,5\r\n',
      [
        ['ФИО', 'Стаж'],
        ['Иванов, И. И.', '12,5'],
      ],
    ],
    [
      'commas',
      'ФИО,Стаж\nПетров,5\n',
      [
        ['ФИО', 'Стаж'],
        ['Петров', '5'],
      ],
    ],
    [
      'tabs',
      'ФИО\tСтаж\nПетров, П. П.\t5',
      [
        ['ФИО', 'Стаж'],
        ['Петров, П. П.', '5'],
      ],
    ],
    ['a byte order mark', '\ufeffФИО;Стаж', [['ФИО', 'Стаж']]],
    ['a named separator', 'sep=,\r\nа;б,в', [['а;б', 'в']]],
    ['quotes, doubled quotes and lines inside', '"а ""б""";"в\nг"\n', [['а "б"', 'в\nг']]],
    ['an empty last field', 'а;б;', [['а', 'б', null]]],
    ['empty lines inside and at the end', 'а;б\n\nв;г\n;\n\n', [['а', 'б'], [null], ['в', 'г']]],
    [
      'commas inside a title above',
      'Список, педагоги, школа\nФИО;Стаж\nа;б\nв;г',
      [['Список, педагоги, школа'], ['ФИО', 'Стаж'], ['а', 'б'], ['в', 'г']],
    ],
    ['only one column', 'ФИО\nПетров', [['ФИО'], ['Петров']]],
    [
      'old line ends',
      'а;б\rв;г\r',
      [
        ['а', 'б'],
        ['в', 'г'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected)
  })

  test('Windows-1251 and UTF-16 are recognised', () => {
    const text = 'Фамилия;Отчество\nСёмин;Петрович'
    const expected = [
      ['Фамилия', 'Отчество'],
      ['Сёмин', 'Петрович'],
    ]

    expect(readCsv(windows1251(text))[0]?.rows).toEqual(expected)
    expect(readCsv(Buffer.from(`\ufeff${text}`, 'utf16le'))[0]?.rows).toEqual(expected)
  })
})
