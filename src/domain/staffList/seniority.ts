/**
 * Whole years of service from what lists have: «5 лет», «12,5», «3 г. 2 мес.», «менее года», «11 мес.».
 * Months and days below a year are dropped; null when the text is none of these.
 */
export function readSeniority(text: string): number | null {
  const plain = text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim()
  if (/^(?:менее|меньше|до) (?:1 |одного )?год|^(?:нет|без стажа|б\/?с|нет стажа|0)$/.test(plain)) return 0
  const found = duration.exec(plain)
  if (found === null || found[0] === '') return null
  const [, years, months, days] = found
  if (years === undefined && months === undefined && days === undefined) return null
  const fromYears = Number((years ?? '0').replace(',', '.'))
  return Math.floor(fromYears + Number(months ?? 0) / 12)
}

const duration =
  /^(?:(?:более|свыше|около) )?(?:(\d{1,3}(?:[.,]\d+)?) ?(?:лет|л\.?|год(?:а|ов|у)?|г\.?|(?=$)))? ?(?:и )?(?:(\d{1,3}) ?(?:месяц(?:а|ев)?|мес\.?|м\.?))? ?(?:и )?(?:(\d{1,5}) ?(?:дн(?:я|ей)?\.?|день|д\.?))?$/
