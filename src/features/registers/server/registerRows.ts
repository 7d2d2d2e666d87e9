import { forms } from '#content/forms.ts'
import { menteeCategories } from '#content/menteeCategories.ts'
import { originWords } from '#content/originWords.ts'
import type { MenteeCategoryCode } from '#domain/bankEntry.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { stateOfSigned } from '#domain/consent.ts'
import { originOf } from '#domain/mentors/origin.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { fullName } from '#domain/russian/names.ts'
import type { Cell } from '#domain/staffList/sheet.ts'
import type { Partner, RegisterEntry } from './registerQueries.ts'

interface Here {
  organisation: string
  today: IsoDate
}

/** One mentee as a row of D07. What nobody has recorded yet stays an empty cell. */
export function menteeRow(entry: RegisterEntry, { organisation, today }: Here): Cell[] {
  const { partners, topics } = entry
  return [
    nameOf(entry),
    contactsOf(entry),
    entry.birthYear,
    topics[0]?.title ?? null,
    earliest(partners),
    lines(partners.map(nameOf)),
    lines(partners.map(({ formTitle }) => formTitle)),
    lines(partners.map((mentor) => workplaceOf(mentor, organisation))),
    latest(partners),
    null,
    null,
    null,
    entry.category === null ? null : (menteeCategories[entry.category as MenteeCategoryCode] ?? entry.category),
    lines(topics.map(({ title, level }) => `${title} (${level} из 3)`)),
    consentWords(entry, today),
    entry.confirmedOn && { date: entry.confirmedOn },
  ]
}

/** One mentor as a row of D08. */
export function mentorRow(entry: RegisterEntry, { organisation, today }: Here): Cell[] {
  const { partners, topics } = entry
  return [
    nameOf(entry),
    contactsOf(entry),
    workplaceOf(entry, organisation),
    lines(topics.filter(({ level }) => level === strongest(topics)).map(({ title }) => title)),
    entry.achievements,
    entry.interests,
    lines([...new Set(entry.wantedForms.flatMap(agesOf))]),
    entry.hoursWeek === null ? null : `${Number(entry.hoursWeek).toLocaleString('ru')} ч в неделю`,
    { date: entry.enteredOn },
    lines(partners.map(nameOf)),
    lines(partners.map(({ formTitle }) => formTitle)),
    lines(partners.map((mentee) => workplaceOf(mentee, organisation))),
    latest(partners),
    null,
    null,
    originWords[originOf(entry.kind)],
    lines(topics.map(({ title, level }) => `${title} (${level} из 3)`)),
    consentWords(entry, today),
    entry.confirmedOn && { date: entry.confirmedOn },
  ]
}

type Named = Pick<RegisterEntry, 'surname' | 'given' | 'patronymic'>

function nameOf({ surname, given, patronymic }: Named): string {
  return fullName({ surname, given, patronymic, gender: null })
}

function lines(items: readonly (string | null)[]): string | null {
  const said = items.filter((item) => item !== null && item !== '')
  return said.length === 0 ? null : said.join('; ')
}

/** Of a student the representatives' contacts stand beside their own. */
function contactsOf({ phone, email, guardians }: RegisterEntry): string | null {
  return lines([phone, email, ...guardians.map((one) => [nameOf(one), one.phone].filter(Boolean).join(', '))])
}

function workplaceOf(
  { kind, post, classTitle, workplace }: Pick<Partner, 'kind' | 'post' | 'classTitle' | 'workplace'>,
  organisation: string,
): string {
  if (workplace !== null) return workplace
  return [organisation, kind === 'student' ? classTitle : post].filter(Boolean).join(', ')
}

function earliest(partners: readonly Partner[]): Cell {
  const [first] = partners.map(({ fromOn }) => fromOn).sort()
  return first === undefined ? null : { date: first }
}

/** Several terms are written out: the last one alone would hide that another pair ends before. */
function latest(partners: readonly Partner[]): Cell {
  const days = [...new Set(partners.map(({ toOn }) => toOn))].sort()
  if (days.length > 1) return days.map(dayInFigures).join('; ')
  return days[0] === undefined ? null : { date: days[0] }
}

function strongest(topics: RegisterEntry['topics']): number {
  return Math.max(0, ...topics.map(({ level }) => level))
}

const ages: Record<string, string> = { pupil: 'школьники', student: 'студенты' }

function agesOf(formCode: string): string[] {
  const form = forms.find(({ code }) => code === formCode)
  return form === undefined ? [] : [ages[form.menteeKind] ?? 'взрослые (педагоги)']
}

const words = {
  given: 'есть',
  missing: 'нет',
  'not-yet': 'ещё не действует',
  expired: 'истекло',
  withdrawn: 'отозвано',
} as const

function consentWords({ consents, signer }: RegisterEntry, today: IsoDate): string {
  return words[stateOfSigned(consents, signer, today)]
}
