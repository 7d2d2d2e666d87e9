import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { limits } from './limits.ts'
import { readSpreadsheet } from './readSpreadsheet.ts'
import { spreadsheetRefusalWords } from './refusals.ts'
import { rawWorkbook, sheetXmlOf, workbookFile } from './testing/workbooks.ts'

const list = {
  name: 'Учителя',
  rows: [
    ['Список педагогов'],
    [null],
    ['ФИО', 'Стаж', 'Дата приёма', 'Совместитель'],
    ['Ёлкина Алёна Петровна', 12.5, { date: '2019-09-01' }, true],
  ],
}

const cell = (reference: string, value: string) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`

describe('a table is read in a process of its own', () => {
  test('an XLSX comes back with all its sheets, rows where the person sees them, and days without a time', async () => {
    const bytes = await workbookFile([list, { name: 'Второй', rows: [['Иное']] }])

    const answer = await readSpreadsheet(bytes, 'Список.xlsx')

    expect(answer).toEqual({
      sheets: [
        {
          name: 'Учителя',
          rows: [
            ['Список педагогов', null, null, null],
            [null, null, null, null],
            ['ФИО', 'Стаж', 'Дата приёма', 'Совместитель'],
            ['Ёлкина Алёна Петровна', 12.5, { date: '2019-09-01' }, true],
          ],
        },
        { name: 'Второй', rows: [['Иное']] },
      ],
    })
  })

  test('a CSV in Windows-1251 comes back in Russian', async () => {
    const bytes = Buffer.from([0xd4, 0xc8, 0xce, 0x3b, 0xd1, 0xf2, 0xe0, 0xe6, 0x0d, 0x0a, 0xb8, 0x3b, 0x35])

    expect(await readSpreadsheet(bytes, 'список.CSV')).toEqual({
      sheets: [
        {
          name: 'Лист 1',
          rows: [
            ['ФИО', 'Стаж'],
            ['ё', '5'],
          ],
        },
      ],
    })
  })

  test('an empty file and a file over the limit are refused without starting a reader', async () => {
    expect(await readSpreadsheet(new Uint8Array(0), 'a.xlsx')).toEqual({ refusal: 'empty-file' })
    expect(await readSpreadsheet(new Uint8Array(limits.fileBytes + 1), 'a.xlsx')).toEqual({ refusal: 'too-big' })
  })

  test('a cell far away that would make endless rows is refused with words, and the next file is read', async () => {
    const bytes = rawWorkbook(
      sheetXmlOf(`<row r="1">${cell('A1', 'а')}</row><row r="1048576">${cell('XFD1048576', 'б')}</row>`),
    )

    expect(await readSpreadsheet(bytes, 'a.xlsx', { heapMegabytes: 100 })).toEqual({ refusal: 'too-heavy' })
    expect(await readSpreadsheet(Buffer.from('ФИО;Стаж'), 'a.csv')).toHaveProperty('sheets')
  })

  test('a reader that takes longer than its time is stopped and the person is told so', async () => {
    expect(await readSpreadsheet(Buffer.from('ФИО;Стаж'), 'a.csv', { timeMs: 1 })).toEqual({ refusal: 'too-slow' })
  })

  test('a person who cancels waits no longer', async () => {
    const abort = new AbortController()
    const answer = readSpreadsheet(Buffer.from('ФИО;Стаж'), 'a.csv', { signal: abort.signal })
    setTimeout(() => abort.abort(), 20)

    expect(await answer).toEqual({ refusal: 'cancelled' })
  })

  test('a reader that runs out of memory is an answer, not an exception', async () => {
    expect(await readSpreadsheet(Buffer.from('ФИО;Стаж'), 'a.csv', { heapMegabytes: 1 })).toEqual({
      refusal: 'too-heavy',
    })
  })

  test('many files at once are all read, a few at a time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) => readSpreadsheet(Buffer.from(`ФИО;${index}`), 'a.csv')),
    )

    expect(answers).toEqual(
      Array.from({ length: 5 }, (_, index) => ({ sheets: [{ name: 'Лист 1', rows: [['ФИО', String(index)]] }] })),
    )
  })

  test('built into a folder of plain JavaScript, it finds its reader beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'spreadsheet-'))
    try {
      const source = (name: string) => fileURLToPath(new URL(name, import.meta.url))
      await build({
        entryPoints: [source('./readSpreadsheet.ts'), source('./readerProcess.ts')],
        outdir: folder,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        logLevel: 'error',
      })
      const built = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'readSpreadsheet.mjs')).href)

      expect(await built.readSpreadsheet(await workbookFile([{ name: 'А', rows: [['ФИО']] }]), 'a.xlsx')).toEqual({
        sheets: [{ name: 'А', rows: [['ФИО']] }],
      })
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

test.each(Object.entries(spreadsheetRefusalWords))('%s is told in a whole sentence', (_, words) => {
  expect(words).toMatch(/^[А-ЯЁ].{15,}\.$/)
})
