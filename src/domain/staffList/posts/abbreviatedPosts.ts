/** «Зам. директора по УВР» tells nothing new of «заместитель директора по УВР»; the whole words stay. */
export function isShortFor(whole: string | null, short: string | null): boolean {
  if (whole === null || short === null || short.length >= whole.length) return false
  return expanded(whole) === expanded(short)
}

function expanded(post: string): string {
  const plain = post
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .replaceAll(/\.(?=\S)/g, '. ')
    .trim()
  const whole = abbreviations.reduce((words, [short, full]) => words.replace(short, full), plain)
  return whole.replaceAll(/[\s-]+/g, ' ')
}

// A word has no borders for \b in Cyrillic.
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/(?<![а-я])(и\. ?о\.|ио)(?= )/, 'исполняющий обязанности'],
  [/(?<![а-я])зам(\.|(?= ))/, 'заместитель'],
  [/(?<![а-я])замдиректора(?![а-я])/, 'заместитель директора'],
  [/(?<![а-я])зав(\.|(?= ))/, 'заведующий'],
  [/(?<![а-я])пед\./, 'педагог'],
  [/(?<![а-я])соц\./, 'социальный'],
  [/(?<![а-я])дир\./, 'директора'],
]
