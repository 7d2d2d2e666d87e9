import { z } from 'zod'
import { isoDate, optionalText, text } from '#contract/fields.ts'
import { gender, staffCategory } from './personPage.ts'

const years = z.int().min(0).max(80, 'Столько лет не бывает').nullable().default(null)

/** What a card holds of any kind of person; a rule keeps of it what the kind asks (`factsKept`). */
export const cardFacts = {
  post: optionalText(300).default(null),
  subject: optionalText(300).default(null),
  association: optionalText(300).default(null),
  birthYear: z.int().min(1900, 'Проверьте год').max(2100, 'Проверьте год').nullable().default(null),
  /** Of a student; of everybody else the year alone is kept. */
  birthOn: isoDate.nullable().default(null),
  classTitle: optionalText(40).default(null),
  /** Year of study where the title does not say it (a college's group). */
  grade: z.int().min(1).max(12, 'Столько лет не учатся').nullable().default(null),
  workplace: optionalText(300).default(null),
  clearanceOn: isoDate.nullable().default(null),
  clearanceLocation: optionalText(300).default(null),
  hiredOn: isoDate.nullable().default(null),
  experienceYears: years,
  totalExperienceYears: years,
  category: staffCategory.nullable().default(null),
}

export const contacts = {
  phone: optionalText(100).default(null),
  email: z
    .union([z.email('Это не похоже на адрес почты'), z.literal('').transform(() => null)])
    .nullable()
    .default(null),
}

export const writtenName = {
  surname: text(100),
  given: text(100),
  patronymic: optionalText(100).default(null),
  /** Null: by the name itself. */
  gender: gender.nullable().default(null),
}

/** What the journal says of a changed card. */
export const personFields = [
  'name',
  'post',
  'class',
  'kind',
  'birth',
  'hiredOn',
  'experience',
  'category',
  'workplace',
  'clearance',
  'phone',
  'email',
  'guardians',
] as const
