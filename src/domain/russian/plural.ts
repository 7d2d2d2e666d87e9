const nbsp = '\u00A0'

/** Three forms as they stand after 1, 2 and 5: `['пара', 'пары', 'пар']`. */
export type PluralForms = readonly [one: string, few: string, many: string]

/** The form that stands after this number; a fraction takes the second («2,5 пары»). */
export function plural(count: number, [one, few, many]: PluralForms): string {
  if (!Number.isInteger(count)) return few
  const hundred = Math.abs(count) % 100
  const ten = hundred % 10
  if (hundred >= 11 && hundred <= 14) return many
  if (ten === 1) return one
  return ten >= 2 && ten <= 4 ? few : many
}

/** Number and word that stay on one line: «5 пар», «12 400 человек», «2,5 года». */
export function counted(count: number, forms: PluralForms): string {
  return `${figures(count)}${nbsp}${plural(count, forms)}`
}

/** A number as Russian text writes it: decimal comma, groups of three from five figures on. */
export function figures(count: number): string {
  const [whole = '', fraction] = String(Math.abs(count)).split('.')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, nbsp) : whole
  return `${count < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`
}
