import type { Gender } from './declension.ts'
import { forBoth, men, women } from './givenNameLists.ts'

type NameParts = { surname: string; given: string; patronymic: string | null }

/**
 * The gender a name shows: by the patronymic, else the given name, else a surname such as Иванова or Белевский.
 * Null when nothing shows it or two parts contradict each other; a name of unknown gender is never declined.
 */
export function genderOf({ surname, given, patronymic }: NameParts): Gender | null {
  const byPatronymic = patronymic === null ? null : genderOfPatronymic(patronymic)
  const byGiven = genderOfGiven(given)
  if (byPatronymic !== null) return byGiven === null || byGiven === byPatronymic ? byPatronymic : null
  return byGiven ?? genderOfSurname(surname)
}

export function genderOfPatronymic(patronymic: string): Gender | null {
  const lower = folded(patronymic)
  if (/(ович|евич|[ьи]ич|[мтквгд]ич|оглы|оглу|угли|улы|уулу)$/.test(lower)) return 'm'
  if (/(овна|евна|ична|инична|кызы|кизи|гызы)$/.test(lower)) return 'f'
  return null
}

export function isKnownGiven(given: string): boolean {
  const lower = folded(given)
  return men.has(lower) || women.has(lower) || forBoth.has(lower)
}

function genderOfGiven(given: string): Gender | null {
  const first = folded(given).split(/[ -]/)[0] ?? ''
  if (forBoth.has(first)) return null
  if (men.has(first)) return 'm'
  if (women.has(first)) return 'f'
  if (/(слав|мир|бек|улла|уллах|джон|бай)$/.test(first)) return 'm'
  return /(слава|мира|гуль|гюль|ия|ина|ела|ида|ета)$/.test(first) ? 'f' : null
}

function genderOfSurname(surname: string): Gender | null {
  const last = folded(surname).split(/[ -]/).at(-1) ?? ''
  if (/.(ова|ева|ская|цкая)$/.test(last)) return 'f'
  return /.(ов|ев|ский|цкий)$/.test(last) && last.length > 4 ? 'm' : null
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е')
}
