import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldForSearch, typeset } from './typography.ts'

const visible = (text: string) => text.replaceAll('\u00A0', '_')

describe('typesetting', () => {
  test.each([
    ['Приказ "О наставничестве"', 'Приказ «О_наставничестве»'],
    ['МБОУ "Школа "Росток" № 5"', 'МБОУ «Школа „Росток“ №_5»'],
    ['МБОУ «Школа «Росток»»', 'МБОУ «Школа „Росток“»'],
    ['("Росток")', '(«Росток»)'],
    ['диагональ 15"', 'диагональ 15"'],
    ['“Росток” и “Колос”', '«Росток» и_«Колос»'],
    ['кружок «Росток', 'кружок «Росток'],
    ['наставник - педагог', 'наставник_– педагог'],
    ['наставник — педагог', 'наставник_– педагог'],
    ['5-9 классы', '5–9_классы'],
    ['на 2026-2027 учебный год', 'на_2026–2027 учебный год'],
    ['телефон 8-900-12', 'телефон 8-900-12'],
    ['5-й класс, 2026-09-01', '5-й класс, 2026-09-01'],
    ['учитель-логопед', 'учитель-логопед'],
    ['приказ №12', 'приказ №_12'],
    ['Собина М. О. в школе', 'Собина_М._О. в_школе'],
    ['Собина М.О.', 'Собина_М._О.'],
    ['М.О. Собина', 'М._О._Собина'],
    ['О работе с детьми и в семье', 'О_работе с_детьми и_в_семье'],
    ['1 сентября 2026 г.', '1 сентября 2026_г.'],
  ])('«%s» becomes «%s»', (text, expected) => {
    expect(visible(typeset(text))).toBe(expected)
  })

  test('a second time changes nothing', () => {
    const pieces = [
      '„',
      '“',
      '”',
      '—',
      '.',
      '"',
      '«',
      '»',
      ' ',
      '-',
      '–',
      '№',
      'в',
      'с',
      'Школа',
      'М.',
      'О.',
      '5',
      '2026',
      'г.',
      '(',
      ')',
      ',',
      'и',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (words) => {
        const once = typeset(words.join(''))
        expect(typeset(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('searching', () => {
  test.each([
    ['  Семёнов   ПЁТР ', 'семенов петр'],
    ['Сeменoв', 'семенов'],
    ['HОВИКОВ', 'новиков'],
    ['Мамин–Сибиряк', 'мамин-сибиряк'],
    ['Собина\u00A0М.\u00A0О.', 'собина м. о.'],
    ['Нико\u00ADлай', 'николай'],
    ['и\u0306од', 'йод'],
  ])('«%s» is found as «%s»', (text, expected) => {
    expect(foldForSearch(text)).toBe(expected)
  })

  test('case and repeated folding make no difference', () => {
    const letters = fc.constantFrom(...'абвеёйьнуХКТВabchkmotxyBHKMOTXY -'.split(''))
    fc.assert(
      fc.property(fc.array(letters), (typed) => {
        const text = typed.join('')
        expect(foldForSearch(text.toUpperCase())).toBe(foldForSearch(text))
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text))
      }),
    )
  })
})
