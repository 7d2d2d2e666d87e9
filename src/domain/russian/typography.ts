const nbsp = '\u00A0'
const shortWords = 'а|без|в|во|до|за|и|из|к|ко|на|не|ни|но|о|об|от|по|с|со|у'
const lookAlikes: Record<string, string> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
}

/** Russian typography for prose: «ёлочки» with „лапки“ inside, en dashes, spaces that do not break. Idempotent. */
export function typeset(text: string): string {
  return withFixedSpaces(withDashes(withQuotes(text)))
}

/** The key by which people search: case, ё, look-alike Latin letters, dashes and spaces make no difference. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[abcehkmoptxy]/g, (letter) => lookAlikes[letter] ?? letter)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

// A quote opens at the beginning of a word and closes at its end; what stands inside another takes „лапки“.
// Where one stays open nobody can tell what was meant, so the text keeps the quotes it has.
function withQuotes(text: string): string {
  let depth = 0
  const quoted = text.replace(/["«»„“”]/g, (mark, at: number) => {
    if (!(mark === '“' && depth > 1) && opens(mark, text[at - 1], text[at + 1])) {
      depth += 1
      return depth === 1 ? '«' : '„'
    }
    if (depth === 0) return mark
    depth -= 1
    return depth === 0 ? '»' : '“'
  })
  return depth === 0 ? quoted : text
}

function opens(mark: string, before: string | undefined, after: string | undefined): boolean {
  if (mark === '«' || mark === '„') return true
  if (mark === '»' || mark === '”') return false
  const atWordStart = before === undefined || /[\s(["«„–—-]/.test(before)
  return atWordStart && after !== undefined && /[^\s.,;:!?)]/.test(after)
}

function withDashes(text: string): string {
  return text
    .replace(/(\S)[ \u00A0]+(?:-|–|—|--)[ \u00A0]+/g, `$1${nbsp}– `)
    .replace(/(?<![\d-–.])(\d{1,4})[-—](\d{1,4})(?![\d-–.]|[а-яё-])/gi, '$1–$2')
}

function withFixedSpaces(text: string): string {
  return text
    .replace(/([№§])[ \u00A0]*(?=[\d\p{L}])/gu, `$1${nbsp}`)
    .replace(/(?<![\p{L}.])(\p{Lu}\.)[ \u00A0]*(\p{Lu}\.)[ \u00A0]*(?=\p{Lu}\p{Ll})/gu, `$1${nbsp}$2${nbsp}`)
    .replace(/(\p{Lu}\p{Ll}+)[ \u00A0]+(\p{Lu}\.)[ \u00A0]*(\p{Lu}\.)/gu, `$1${nbsp}$2${nbsp}$3`)
    .replace(new RegExp(`(?<![\\p{L}\\d-])(${shortWords}) (?=\\S)`, 'giu'), `$1${nbsp}`)
    .replace(/(\d) (?=(?:г|гг|руб|ч|мин|ст|п|класс[а-я]*|%)(?![\p{L}]))/gu, `$1${nbsp}`)
}
