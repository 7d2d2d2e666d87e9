import { parseName } from '#domain/russian/names.ts'
import { type CellReading, cellText, isAbsent, readPhone } from '../cells.ts'
import type { Cell } from '../sheet.ts'
import type { ListedGuardian, Relation } from './studentRow.ts'

const relationWords: readonly (readonly [RegExp, Relation])[] = [
  [/мать|матери|мама|мамы/, 'mother'],
  [/отец|отца|папа|папы/, 'father'],
  [/попечител/, 'trustee'],
  [/опекун|приемн|бабушк|дедушк|тет[яи]|дяд[яи]|сестра|брат/, 'guardian'],
  [/учреждени|организаци|детский дом/, 'institution'],
  [/родител|представител/, 'parent'],
]

/** What a column «Степень родства» says. */
export function readRelation(cell: Cell): CellReading<Relation> {
  const text = cellText(cell)
  if (text === null || isAbsent(text)) return { value: null }
  const relation = relationIn(text)
  return relation === null ? { fault: 'не понято, пишут «мать», «отец», «опекун»' } : { value: relation }
}

/**
 * Representatives of one cell: «Иванова Ольга Петровна», «мать: Иванова О…, 8 912 …», two of them on two lines or with
 * a comma between; `usual` is the relation that the heading names.
 */
export function readGuardians(cell: Cell, usual: Relation): CellReading<ListedGuardian[]> {
  const whole = cellText(cell)
  if (whole === null || isAbsent(whole)) return { value: null }
  const found: ListedGuardian[] = []
  let pending: Relation | null = null
  for (const piece of String(cell).split(/[\n;,]/)) {
    const { phone, relation, name } = partsOf(piece)
    const last = found.at(-1)
    if (name !== '') {
      const parsed = parseName(name)
      if ('refused' in parsed) return { fault: parsed.refused.replace(/^«.*?»: /, '') }
      found.push({ name: parsed.name, relation: relation ?? pending ?? usual, phone })
      pending = null
    } else if (last === undefined || (relation !== null && last.relation !== usual)) {
      pending = relation
    } else {
      found[found.length - 1] = { ...last, phone: last.phone ?? phone, relation: relation ?? last.relation }
    }
  }
  return found.length === 0 ? { fault: 'здесь нужны фамилия и имя' } : { value: found }
}

const relationInText =
  /(?<!\p{L})(?:мать|мама|отец|папа|опекун(?:ша)?|попечитель|бабушка|дедушка|т[её]тя|дядя|сестра|брат|родитель|законный представитель|представитель)(?!\p{L})/giu
const phoneInText = /(?:\+?[78][\s(-]*)?\(?\d{3}\)?[\s-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}|\d[\d-]{4,8}/

function partsOf(piece: string): { phone: string | null; relation: Relation | null; name: string } {
  const text = piece.replace(/\s+/g, ' ')
  const phoneText = phoneInText.exec(text)?.[0] ?? null
  const phone = phoneText === null ? null : readPhone(phoneText)
  const withoutPhone = phoneText === null ? text : text.replace(phoneText, ' ')
  const words = withoutPhone.match(relationInText)
  const name = withoutPhone
    .replace(relationInText, ' ')
    .replace(/(?<!\p{L})(?:тел|моб|сот)(?:\.|ефон)?(?!\p{L})/giu, ' ')
    .replace(/^[\s\-–—:().]+|[\s\-–—:()]+$/g, '')
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return {
    phone: phone !== null && 'value' in phone ? phone.value : null,
    relation: words === null ? null : relationIn(words.join(' ')),
    name,
  }
}

function relationIn(text: string): Relation | null {
  const plain = text.toLowerCase().replaceAll('ё', 'е')
  return relationWords.find(([words]) => words.test(plain))?.[1] ?? null
}
