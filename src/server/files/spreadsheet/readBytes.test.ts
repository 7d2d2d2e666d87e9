import { randomBytes } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readBytes } from './readBytes.ts'
import { lyingArchive, rawWorkbook, sheetXmlOf, workbookFile, workbookParts } from './testing/workbooks.ts'

const oneCell = sheetXmlOf('<row r="1"><c r="A1" t="inlineStr"><is><t>ФИО</t></is></c></row>')
const zipped = (parts: Record<string, Uint8Array>) => Buffer.from(zipSync(parts))
const compoundFile = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000), Buffer.from(stream, 'utf16le')])
const megabyte = 1024 * 1024

function withEncryptedFlag(archive: Buffer): Buffer {
  const copy = Buffer.from(archive)
  copy.writeUInt16LE(1, copy.indexOf(Buffer.from('504b0102', 'hex')) + 8)
  return copy
}

test('what calls itself a workbook and is neither one nor a table of text is broken', async () => {
  expect(await readBytes(Buffer.from('это не таблица'), 'xlsx')).toEqual({ refusal: 'broken' })
  expect(await readBytes(Buffer.from('ab;\u0001c\u0000;\u0002\n;;x'), 'xlsx')).toMatchObject({
    refusal: expect.any(String),
  })
  expect(await readBytes(Buffer.from('ФИО;Должность\nСобина Мария;учитель'), 'xlsx')).toMatchObject({ sheets: [{}] })
})

const hostile: [string, string, () => Buffer][] = [
  ['an old .xls', 'old-xls', () => compoundFile('Workbook')],
  ['an old Word document', 'word-document', () => compoundFile('WordDocument')],
  ['a workbook with a password', 'password-protected', () => compoundFile('EncryptedPackage')],
  ['an archive with a password', 'password-protected', () => withEncryptedFlag(rawWorkbook(oneCell))],
  ['a Word document under another name', 'word-document', () => zipped({ 'word/document.xml': strToU8('<a/>') })],
  ['a binary workbook', 'binary-workbook', () => zipped({ 'xl/workbook.bin': strToU8('a') })],
  ['an OpenDocument table', 'opendocument', () => zipped({ mimetype: strToU8('a'), 'content.xml': strToU8('<a/>') })],
  ['an archive of photographs', 'not-a-spreadsheet', () => zipped({ 'a.jpg': strToU8('a') })],
  ['a picture', 'not-a-spreadsheet', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['a web page', 'web-page', () => Buffer.from('\n<html><table><tr><td>ФИО</td></tr></table></html>')],
  ['half of an archive', 'broken', () => rawWorkbook(oneCell).subarray(0, 300)],
  ['two letters of an archive', 'broken', () => Buffer.from('PK')],
  ['an archive whose content is damaged', 'broken', () => rawWorkbook(oneCell).fill(0xff, 60, 120)],
  ['a sheet that is not XML', 'broken', () => rawWorkbook('<worksheet><sheetData><row r="1"><c r="A1"><v>1</')],
  [
    'a workbook without its sheet',
    'broken',
    () => {
      const { 'xl/worksheets/sheet1.xml': _, ...rest } = workbookParts(oneCell)
      return zipped(rest)
    },
  ],
  ['a zip bomb', 'unpacks-too-big', () => rawWorkbook(' '.repeat(3 * megabyte))],
  [
    'more than a list of people can be',
    'unpacks-too-big',
    () => lyingArchive('xl/workbook.xml', randomBytes(megabyte), 130 * megabyte),
  ],
  [
    'more entries than a workbook has',
    'unpacks-too-big',
    () => {
      const parts = Array.from({ length: 1100 }, (_, index) => [`xl/media/${index}.png`, strToU8('a')])
      return rawWorkbook(oneCell, Object.fromEntries(parts))
    },
  ],
  [
    'an entry that holds more than it promised',
    'unpacks-too-big',
    () => lyingArchive('xl/workbook.xml', Buffer.from('a'.repeat(100_000)), 10),
  ],
  [
    'an entry that holds less than it promised',
    'broken',
    () => lyingArchive('xl/workbook.xml', Buffer.from('a'.repeat(10)), 100),
  ],
  [
    'an external entity',
    'unsafe-xml',
    () => rawWorkbook(`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${oneCell}`),
  ],
  [
    'XML in UTF-16',
    'unsafe-xml',
    () => rawWorkbook(oneCell, { 'xl/styles.xml': Buffer.from('\ufeff<!DOCTYPE a>', 'utf16le') }),
  ],
  [
    'rows without end',
    'too-many-rows',
    () => rawWorkbook(sheetXmlOf(`<row r="60000"><c r="A60000"><v>1</v></c></row>`)),
  ],
  [
    'columns without end',
    'too-many-columns',
    () => rawWorkbook(sheetXmlOf(`<row r="1"><c r="XFD1"><v>1</v></c></row>`)),
  ],
  ['lines without end', 'too-many-rows', () => Buffer.from('а;б\n'.repeat(60_000))],
  ['a line without end', 'too-many-columns', () => Buffer.from(`${';'.repeat(1000)}\n`)],
  ['a quote that never closes', 'broken', () => Buffer.from('"ФИО;Стаж\nа;б\n')],
  ['a workbook of empty sheets', 'empty-file', () => rawWorkbook(sheetXmlOf(''))],
  ['lines of nothing', 'empty-file', () => Buffer.from(';;;\r\n;;;\r\n')],
]

describe('a hostile or broken file gets its reason', () => {
  test.each(hostile)('%s: %s', async (_, refusal, bytes) => {
    expect(await readBytes(bytes(), 'xlsx')).toEqual({ refusal })
  })

  test('any text under a foreign name is not taken for a table', async () => {
    expect(await readBytes(Buffer.from('Уважаемые коллеги!'), 'doc')).toEqual({ refusal: 'not-a-spreadsheet' })
  })

  test('an entry that stands in the archive but not in its directory is never read', async () => {
    const honest = rawWorkbook(oneCell)
    const hidden = zipped({ 'xl/worksheets/sheet1.xml': strToU8('<!DOCTYPE a>') })
    const start = hidden.subarray(0, hidden.indexOf(Buffer.from('504b0102', 'hex')))
    const shifted = shiftArchive(honest, start)

    expect(await readBytes(shifted, 'xlsx')).toEqual({ sheets: [{ name: 'Список', rows: [['ФИО']] }] })
  })
})

describe('ordinary oddities are read', () => {
  test('pictures and charts inside count for nothing', async () => {
    const bytes = rawWorkbook(oneCell, {
      'xl/media/photo.png': Buffer.alloc(3 * megabyte),
      'xl/drawings/drawing1.xml': strToU8('<!DOCTYPE a>'),
    })

    expect(await readBytes(bytes, 'xlsx')).toHaveProperty('sheets')
  })

  test('thousands of empty rows under the list are cut off', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `<row r="${index + 2}" s="1"/>`).join('')
    const head = '<row r="1"><c r="A1" t="inlineStr"><is><t>ФИО</t></is></c></row>'

    expect(await readBytes(rawWorkbook(sheetXmlOf(head + rows)), 'xlsx')).toEqual({
      sheets: [{ name: 'Список', rows: [['ФИО']] }],
    })
  })

  test('an archive with the separators of Windows', async () => {
    const parts = Object.entries(workbookParts(oneCell)).map(([name, part]) => [name.replaceAll('/', '\\'), part])

    expect(await readBytes(zipped(Object.fromEntries(parts)), 'xlsx')).toHaveProperty('sheets')
  })

  test('signs that no database keeps are not there', async () => {
    const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>Ива&#0;нова &#xD83D;🙂</t></is></c></row>'

    expect(await readBytes(rawWorkbook(sheetXmlOf(row)), 'xlsx')).toMatchObject({
      sheets: [{ rows: [['Иванова 🙂']] }],
    })
  })

  test('a day before the summer time of some zone stays the same day', async () => {
    const bytes = await workbookFile([{ name: 'А', rows: [['а'], [{ date: '1981-04-01' }], [{ date: '2000-02-29' }]] }])

    expect(await readBytes(bytes, 'xlsx')).toMatchObject({
      sheets: [{ rows: [['а'], [{ date: '1981-04-01' }], [{ date: '2000-02-29' }]] }],
    })
  })
})

/** The same archive behind other bytes, its positions moved accordingly. */
function shiftArchive(archive: Buffer, before: Buffer): Buffer {
  const copy = Buffer.from(archive)
  const end = copy.lastIndexOf(Buffer.from('504b0506', 'hex'))
  let at = copy.readUInt32LE(end + 16)
  copy.writeUInt32LE(at + before.length, end + 16)
  while (at < end) {
    copy.writeUInt32LE(copy.readUInt32LE(at + 42) + before.length, at + 42)
    at += 46 + copy.readUInt16LE(at + 28) + copy.readUInt16LE(at + 30) + copy.readUInt16LE(at + 32)
  }
  return Buffer.concat([before, copy])
}
