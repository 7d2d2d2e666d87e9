import { readdirSync, readFileSync } from 'node:fs'
import { XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

function partsOf(folder: string): Map<string, string> {
  const archive = unzipSync(readFileSync(new URL(`./${folder}/template.docx`, import.meta.url)))
  return new Map(Object.entries(archive).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

test('The catalogue is not empty', () => {
  expect(folders).toContain('order-on-pairs')
})

describe.each(folders)('The template of %s', (folder) => {
  const parts = partsOf(folder)
  const document = parts.get('word/document.xml') ?? ''

  test('opens: every part of it is sound XML', () => {
    expect(document).not.toBe('')
    for (const [name, text] of parts) {
      if (/\.(xml|rels)$/.test(name)) expect(XMLValidator.validate(text), name).toBe(true)
    }
  })

  test('tells a screen reader its language, title and headings', () => {
    const core = parts.get('docProps/core.xml') ?? ''
    expect(core).toMatch(/<dc:title>[^<]{10,}<\/dc:title>/)
    expect(core).toContain('<dc:language>ru-RU</dc:language>')
    expect(parts.get('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="ru-RU"/)
    expect(document).toContain('<w:pStyle w:val="Heading1"/>')
  })

  test('splits no row over two pages and repeats the head of a table', () => {
    const rows = document.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([])
    const lists = (document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).filter((table) => table.includes('{#'))
    expect(lists.filter((table) => !table.includes('<w:tblHeader/>'))).toEqual([])
  })

  test('has the margins 30, 10, 20, 20 mm and numbers its pages from the second one', () => {
    expect(document).toMatch(/<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701" /)
    expect(document).toContain('<w:titlePg/>')
    const headers = [...parts].filter(([name]) => /^word\/header\d+\.xml$/.test(name))
    expect(headers.some(([, text]) => text.includes('PAGE'))).toBe(true)
  })
})
