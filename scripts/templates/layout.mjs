// The look of every paper in one place: ГОСТ Р 7.0.97-2025 as far as it is known, where it is silent the habit of 2016.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  HeightRule,
  LeaderType,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { register } from 'tsx/esm/api'

register()
const { typeset } = await import('../../src/domain/russian/typography.ts')

export const mm = (millimetres) => Math.round(millimetres * 56.6929)
const half = (points) => points * 2
const font = 'Times New Roman'
const indent = mm(12.5)
const tableSize = 12
const single = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 }

/** Text width of an upright and of a lying page, in millimetres. */
export const uprightWidth = 170
export const lyingWidth = 257

export const text = (words, run = {}) => new TextRun({ text: typeset(words), ...run })
export const paragraph = (style, words, options = {}) =>
  new Paragraph({
    style,
    children: [].concat(words).map((part) => (typeof part === 'string' ? text(part) : part)),
    ...options,
  })
export const body = (words, options) => paragraph('DocumentText', words, options)
export const point = (words, level = 0, options = {}) =>
  paragraph('DocumentText', words, { numbering: { reference: 'points', level }, ...options })
export const item = (words, options = {}) =>
  paragraph('DocumentText', words, {
    numbering: { reference: 'items', level: 0 },
    alignment: AlignmentType.LEFT,
    ...options,
  })
export const kindOfDocument = (words) => paragraph('Heading1', words, { heading: HeadingLevel.HEADING_1 })
export const subject = (words, options = {}) =>
  paragraph('Heading2', words, { heading: HeadingLevel.HEADING_2, ...options })

/** Words, then a ruled line up to the right edge for writing by hand. */
export const lineToFill = (words, options = {}) =>
  paragraph('DocumentText', [...(words ? [`${words} `] : []), new TextRun({ children: [new Tab()] })], {
    tabStops: [{ type: TabStopType.RIGHT, position: mm(uprightWidth), leader: LeaderType.UNDERSCORE }],
    indent: { firstLine: 0 },
    alignment: AlignmentType.LEFT,
    ...options,
  })

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
}

function cell(style, width, words, options = {}) {
  return new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    children: []
      .concat(words)
      .map((line) => (typeof line === 'string' ? paragraph(style, line, options.paragraph) : line)),
    ...options.cell,
  })
}

const grid = (columns) => ({
  width: { size: columns.reduce((sum, { width }) => sum + mm(width), 0), type: WidthType.DXA },
  columnWidths: columns.map(({ width }) => mm(width)),
  layout: TableLayoutType.FIXED,
})

/** A table with a repeated head whose one row is repeated by a loop; no row is split over two pages. */
export function listTable(loop, columns, { rowHeight = 0 } = {}) {
  const last = columns.length - 1
  const opened = (words, place) => `${place === 0 ? `{#${loop}}` : ''}${words}${place === last ? `{/${loop}}` : ''}`
  return new Table({
    ...grid(columns),
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    margins: { left: mm(1.5), right: mm(1.5), top: mm(0.7), bottom: mm(0.7) },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ width, head }) =>
          cell('TableHead', width, head, {
            cell: { verticalAlign: VerticalAlign.CENTER },
            paragraph: { keepNext: true },
          }),
        ),
      }),
      new TableRow({
        cantSplit: true,
        height: { value: mm(rowHeight), rule: HeightRule.ATLEAST },
        children: columns.map(({ width, tag, centred }, place) =>
          cell('TableText', width, opened(tag, place), {
            paragraph: centred ? { alignment: AlignmentType.CENTER } : {},
          }),
        ),
      }),
    ],
  })
}

/** Post, line for the signature, name: in one row without borders. */
export function signature(columns) {
  const sign = (column) => ({
    ...noBorders,
    ...(column.ruled ? { bottom: { style: BorderStyle.SINGLE, size: 4, color: 'auto' } } : {}),
  })
  const row = (part) =>
    new TableRow({
      cantSplit: true,
      children: columns.map((column) =>
        cell(part === 'words' ? 'Signature' : 'Caption', column.width, column[part] ?? '', {
          cell: {
            borders: part === 'words' ? sign(column) : noBorders,
            verticalAlign: part === 'words' ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
          },
          paragraph: { alignment: column.alignment ?? AlignmentType.LEFT, keepNext: part === 'words' },
        }),
      ),
    })
  const captioned = columns.some((column) => column.caption)
  return new Table({
    ...grid(columns),
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: captioned ? [row('words'), row('caption')] : [row('words')],
  })
}

/** Word wants a paragraph after a table; this one is too low to start a page of its own. */
export const afterTable = () =>
  new Paragraph({
    spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [text('', { size: 2 })],
  })

const pageNumber = () =>
  new Header({
    children: [new Paragraph({ style: 'PageHeader', children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  })

/** An upright page; the first page of the document carries no number. */
export const uprightPages = (children, { first = true } = {}) => ({
  properties: {
    titlePage: first,
    page: {
      size: { width: 11906, height: 16838 },
      margin: { left: mm(30), right: mm(10), top: mm(20), bottom: mm(20), header: mm(10), footer: mm(10), gutter: 0 },
    },
  },
  headers: {
    default: pageNumber(),
    first: new Header({ children: [new Paragraph({ style: 'PageHeader', children: [] })] }),
  },
  children,
})

/** A lying page is bound at its top, so the wide margin is there. */
export const lyingPages = (children) => ({
  properties: {
    page: {
      size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
      margin: { left: mm(20), right: mm(20), top: mm(30), bottom: mm(10), header: mm(15), footer: mm(5), gutter: 0 },
    },
  },
  headers: { default: pageNumber() },
  children,
})

const style = (id, name, paragraphOptions, run = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  paragraph: paragraphOptions,
  run,
})

function stylesOf({ size, line }) {
  const flowing = { line: Math.round(line * 240), lineRule: LineRuleType.AUTO, before: 0, after: 0 }
  const heading = { font, color: '000000', bold: true, size: half(size) }
  const centred = { alignment: AlignmentType.CENTER, spacing: single }
  return {
    default: {
      document: {
        run: { font, size: half(size), language: { value: 'ru-RU', eastAsia: 'ru-RU' } },
        paragraph: { spacing: single },
      },
      heading1: {
        run: heading,
        paragraph: { ...centred, keepNext: true, spacing: { ...single, before: 240, after: 120 } },
      },
      heading2: { run: heading, paragraph: { keepNext: true, spacing: { ...single, before: 240, after: 240 } } },
    },
    paragraphStyles: [
      style('DocumentText', 'Текст документа', {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: indent },
        spacing: flowing,
      }),
      style('Letterhead', 'Бланк', centred),
      style('Addressee', 'Адресат', { indent: { left: mm(85) }, spacing: single }),
      style('Signature', 'Подпись', { spacing: single }),
      style('Caption', 'Пояснение к строке', { spacing: single }, { size: half(10) }),
      style('TableText', 'Текст таблицы', { spacing: single }, { size: half(tableSize) }),
      style(
        'TableHead',
        'Шапка таблицы',
        { alignment: AlignmentType.CENTER, spacing: single },
        { size: half(tableSize), bold: true },
      ),
      style('PageHeader', 'Номер страницы', centred, { size: half(tableSize) }),
    ],
  }
}

const level = (number, format, words, hang = {}) => ({
  level: number,
  format,
  text: words,
  alignment: AlignmentType.LEFT,
  suffix: 'space',
  style: { paragraph: { indent: { left: 0, firstLine: indent, ...hang } } },
})

const numbering = {
  config: [
    { reference: 'points', levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.DECIMAL, '%1.%2.')] },
    { reference: 'items', levels: [level(0, LevelFormat.BULLET, '–')] },
  ],
}

/** The bytes of a Word file; the same source gives the same bytes. */
export async function wordFile({ title, size, line, sections }) {
  const document = new Document({
    title,
    creator: 'Наставник',
    lastModifiedBy: 'Наставник',
    description: '',
    compatibility: { version: 15 },
    styles: stylesOf({ size, line }),
    numbering,
    sections,
  })
  return withoutMoments(new Uint8Array(await Packer.toBuffer(document)))
}

const epoch = '2026-01-01T00:00:00Z'

function withoutMoments(bytes) {
  const files = unzipSync(bytes)
  const core = strFromU8(files['docProps/core.xml'])
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${epoch}`)
    .replace('</cp:coreProperties>', '<dc:language>ru-RU</dc:language></cp:coreProperties>')
  files['docProps/core.xml'] = strToU8(core)
  return zipSync(files, { mtime: new Date(epoch), level: 9 })
}
