import { LoopPlugin, ScopeData, TagDisposition, type TemplateData, TemplateHandler, TextPlugin } from 'easy-template-x'
import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'

/** What a tag is replaced by: a text (a line feed breaks the line), or the rows that a loop repeats. */
export type TagValue = string | readonly Tags[]
export type Tags = { readonly [tag: string]: TagValue }

/** The template is no Word file, its tags do not pair, or it asks for a tag that is not given. */
export class TemplateFault extends Error {}

/**
 * Fills `{tag}` and repeats `{#rows}…{/rows}`; everything else in the file stays to the letter.
 * @throws {TemplateFault} also for a tag without a value: a silent gap in an order is worse than a fault.
 */
export async function fillTemplate(template: Uint8Array, tags: Tags): Promise<Uint8Array> {
  const missing = new Set<string>()
  const handler = new TemplateHandler({
    plugins: textAndLoops(),
    scopeDataResolver: (place) => {
      const value = ScopeData.defaultResolver(place)
      if (value === undefined) missing.add(place.strPath.join('.'))
      return value
    },
  })
  const filled = await asTemplateFault(() => handler.process(Buffer.from(template), printable(tags)))
  if (missing.size > 0) throw new TemplateFault(`Tags without a value: ${[...missing].join(', ')}`)
  return new Uint8Array(filled)
}

/** Every tag of the template once, with its path: `number`, `pairs`, `pairs.mentor`. */
export async function tagsOfTemplate(template: Uint8Array): Promise<string[]> {
  const handler = new TemplateHandler({ plugins: textAndLoops() })
  const found = await asTemplateFault(() => handler.parseTags(Buffer.from(template)))
  const open: string[] = []
  const paths = new Set<string>()
  for (const tag of found) {
    if (tag.disposition === TagDisposition.Close) {
      open.pop()
      continue
    }
    paths.add([...open, tag.name].join('.'))
    if (tag.disposition === TagDisposition.Open) open.push(tag.name)
  }
  return [...paths].sort()
}

/** The paths that these values fill, spelt as by `tagsOfTemplate`. */
export function pathsOfTags(tags: Tags): string[] {
  const paths = Object.entries(tags).flatMap(([name, value]) =>
    typeof value === 'string' ? [name] : [name, ...value.flatMap(pathsOfTags).map((path) => `${name}.${path}`)],
  )
  return [...new Set(paths)].sort()
}

/**
 * The words of a Word file in reading order: a line for each paragraph, a line for each table row with ` | `
 * between its cells. Headers and footers are left out.
 */
export function textOfDocx(docx: Uint8Array): string {
  const archive = unzipSync(docx, { filter: (file) => file.name === 'word/document.xml' })
  const document = archive['word/document.xml']
  if (!document) throw new TemplateFault('The file has no word/document.xml')
  return blocksOf(xml.parse(strFromU8(document)) as XmlNode[]).join('\n')
}

type XmlNode = { readonly [name: string]: readonly XmlNode[] | string }

const xml = new XMLParser({ preserveOrder: true, trimValues: false, ignoreAttributes: true, parseTagValue: false })

// Text and loops only: the library's raw XML, link and image values could change more than words.
const textAndLoops = () => [new LoopPlugin(), new TextPlugin()]

async function asTemplateFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new TemplateFault(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

// XML 1.0 has no place for these, even escaped: one in a pasted name and Word refuses the whole file.
const unprintable = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu

function printable(tags: Tags): TemplateData {
  return Object.fromEntries(
    Object.entries(tags).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(unprintable, '') : value.map(printable),
    ]),
  )
}

function blocksOf(nodes: readonly XmlNode[]): string[] {
  return nodes.flatMap((node) =>
    Object.entries(node).flatMap(([name, inside]) => {
      if (typeof inside === 'string') return []
      if (name === 'w:p') return [inlineOf(inside)]
      if (name === 'w:tr') return [cellsOf(inside).join(' | ')]
      return blocksOf(inside)
    }),
  )
}

function cellsOf(row: readonly XmlNode[]): string[] {
  return row.flatMap((node) => {
    const cell = node['w:tc']
    return cell === undefined || typeof cell === 'string' ? [] : [blocksOf(cell).join('\n')]
  })
}

const marks: Record<string, string> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '‑' }

function inlineOf(nodes: readonly XmlNode[]): string {
  return nodes
    .flatMap((node) =>
      Object.entries(node).map(([name, inside]) => {
        if (typeof inside === 'string') return ''
        if (name === 'w:pPr' || name === 'w:rPr') return ''
        if (name === 'w:t') return inside.map((part) => part['#text'] ?? '').join('')
        return marks[name] ?? inlineOf(inside)
      }),
    )
    .join('')
}
