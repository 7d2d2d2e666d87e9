import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import writeWorkbook, { type SheetData } from 'write-excel-file/node'
import type { Cell, Sheet } from '#domain/staffList/sheet.ts'

/** A real XLSX; the first row of each sheet is merged over its whole width, as a title is. */
export function workbookFile(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeWorkbook(sheets.map(({ name, rows }) => ({ sheet: name, data: rowsWithTitle(rows) }))).toBuffer()
}

function rowsWithTitle(rows: readonly (readonly Cell[])[]): SheetData {
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row, index) => row.map((cell, column) => written(cell, index === 0 && column === 0 ? width : 1)))
}

function written(cell: Cell, columnSpan: number) {
  if (cell === null) return null
  const span = columnSpan > 1 ? { columnSpan } : {}
  if (typeof cell !== 'object') return { value: cell, ...span }
  return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy', ...span }
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook written by hand around the given XML of its only sheet. */
export function rawWorkbook(sheetXml: string, more: Record<string, Uint8Array> = {}): Buffer {
  return Buffer.from(zipSync({ ...workbookParts(sheetXml), ...more }))
}

export function workbookParts(sheetXml: string): Record<string, Uint8Array> {
  return {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${relationships}"><sheets><sheet name="Список" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheetXml),
  }
}

export const sheetXmlOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

/** An archive of one deflated entry whose directory claims another unpacked size than the entry has. */
export function lyingArchive(name: string, content: Buffer, claimed: number): Buffer {
  const packed = deflateRawSync(content)
  const nameBytes = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(nameBytes.length, 26)
  const directory = Buffer.alloc(46)
  directory.writeUInt32LE(0x02014b50, 0)
  directory.writeUInt16LE(8, 10)
  directory.writeUInt32LE(packed.length, 20)
  directory.writeUInt32LE(claimed, 24)
  directory.writeUInt16LE(nameBytes.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + nameBytes.length, 12)
  end.writeUInt32LE(30 + nameBytes.length + packed.length, 16)
  return Buffer.concat([local, nameBytes, packed, directory, nameBytes, end])
}
