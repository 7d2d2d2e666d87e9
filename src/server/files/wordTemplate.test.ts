import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fillTemplate, pathsOfTags, TemplateFault, tagsOfTemplate, textOfDocx } from './wordTemplate.ts'

const paragraph = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`

function wordFile(body: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

describe('Filling a Word template', () => {
  test('replaces tags, repeats rows and leaves the rest as it was', async () => {
    const template = wordFile(
      paragraph('Приказ № {number}') +
        `<w:tbl>${row('№', 'Наставник')}${row('{#pairs}{row}', '{mentor}{/pairs}')}</w:tbl>` +
        paragraph('Конец'),
    )
    const filled = await fillTemplate(template, {
      number: '12-од',
      pairs: [
        { row: '1', mentor: 'Белова И. П.' },
        { row: '2', mentor: 'Котов А. С.,\nучитель' },
      ],
    })
    expect(textOfDocx(filled)).toBe('Приказ № 12-од\n№ | Наставник\n1 | Белова И. П.\n2 | Котов А. С.,\nучитель\nКонец')
  })

  test('an empty list leaves no row', async () => {
    const template = wordFile(`<w:tbl>${row('№', 'Наставник')}${row('{#pairs}{row}', '{mentor}{/pairs}')}</w:tbl>`)
    expect(textOfDocx(await fillTemplate(template, { pairs: [] }))).toBe('№ | Наставник')
  })

  test('a tag split by Word into several runs is still one tag', async () => {
    const template = wordFile('<w:p><w:r><w:t>{num</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ber}</w:t></w:r></w:p>')
    expect(textOfDocx(await fillTemplate(template, { number: '5' }))).toBe('5')
  })

  test('values are words only: markup, braces and tags inside them stay what they are', async () => {
    const template = wordFile(`${paragraph('{name} {#list}{inner}{/list}')}`)
    const words = '<w:p/> & "МБОУ" {secret} {#list}'
    const filled = await fillTemplate(template, { name: words, list: [{ inner: words }], secret: 'X' })
    expect(textOfDocx(filled)).toBe(`${words} ${words}`)
  })

  test('signs that XML cannot carry are dropped, so that Word opens the file', async () => {
    const filled = await fillTemplate(wordFile(paragraph('{name}')), { name: 'Ива\u0000но\u000Bва\uD800\r' })
    expect(textOfDocx(filled)).toBe('Иванова')
  })

  test('a tag without a value is refused and named', async () => {
    const template = wordFile(paragraph('{number} {place} {#pairs}{mentor}{/pairs}'))
    const filling = fillTemplate(template, { number: '1', pairs: [{}] })
    await expect(filling).rejects.toThrow(TemplateFault)
    await expect(filling).rejects.toThrow(/place, pairs\.0\.mentor/)
  })

  test.each([
    ['a loop that is not closed', wordFile(paragraph('{#pairs}{mentor}'))],
    ['a tag that is not closed', wordFile(paragraph('{number {place}'))],
    ['a file that is no archive', strToU8('a plain text')],
    ['an archive that is no Word file', zipSync({ 'a.txt': strToU8('a') })],
  ])('%s is refused', async (_, template) => {
    await expect(fillTemplate(template, { pairs: [] })).rejects.toThrow(TemplateFault)
  })
})

test('Tags of a template are listed with their loops, each once', async () => {
  const template = wordFile(
    paragraph('{number} {number}') + paragraph('{#pairs}{mentor}{#kinds}{name}{/kinds}{/pairs}'),
  )
  const tags = {
    number: '1',
    pairs: [
      { mentor: 'А', kinds: [{ name: 'Б' }] },
      { mentor: 'В', kinds: [] },
    ],
  }
  expect(await tagsOfTemplate(template)).toEqual(['number', 'pairs', 'pairs.kinds', 'pairs.kinds.name', 'pairs.mentor'])
  expect(pathsOfTags(tags)).toEqual(await tagsOfTemplate(template))
})

test('Text keeps tabs, line breaks and escaped signs', () => {
  const body =
    '<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>А &amp; Б</w:t><w:tab/><w:t xml:space="preserve"> 5</w:t><w:br/><w:t>В</w:t></w:r></w:p>'
  expect(textOfDocx(wordFile(body))).toBe('А & Б\t 5\nВ')
})
