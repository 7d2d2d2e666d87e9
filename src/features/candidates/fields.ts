import { z } from 'zod'
import { id, optionalText } from '#contract/fields.ts'

export const channels = ['in-person', 'remote', 'either'] as const
export const partsOfDay = ['morning', 'midday', 'afternoon', 'evening'] as const

/** Somebody as a page names them. */
export const named = z.object({
  id,
  surname: z.string(),
  given: z.string(),
  patronymic: z.string().nullable(),
})

export const person = named.extend({
  kind: z.string(),
  post: z.string().nullable(),
  subject: z.string().nullable(),
  association: z.string().nullable(),
  /** Of the certification: highest, first … */
  category: z.string().nullable(),
  experienceYears: z.int().nullable(),
})

export const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
const code = z.string().min(1, 'Выберите из списка').max(100)
export const competence = z.object({ code, level })

/** A day of the week (1 is Monday) and a part of it. */
const freeHour = z.object({ weekday: z.int().min(1).max(7), part: z.enum(partsOfDay) })

/** More mentees than this one mentor does not take (the database holds it too). */
export const mostMentees = 50

/** The questionnaire of a candidate (D06) as it is filled: on a phone, or typed from paper. */
export const answers = {
  competences: z.array(competence).max(100),
  achievements: optionalText(2000).default(null),
  capacity: z.int('Целое число').min(0, 'Не меньше нуля').max(mostMentees, `Не больше ${mostMentees}`),
  hoursWeek: z
    .number('Напишите число, например 1,5')
    .min(0, 'Не меньше нуля')
    .max(40, 'Не больше 40')
    .nullable()
    .default(null),
  freeTime: z.array(freeHour).max(28).default([]),
  forms: z.array(code).max(30).default([]),
  kinds: z.array(code).max(30).default([]),
  channel: z.enum(channels).nullable().default(null),
  interests: optionalText(1000).default(null),
  wishes: optionalText(1000).default(null),
  motivation: optionalText(1000).default(null),
}
const answersObject = z.object(answers)
export type Answers = z.output<typeof answersObject>

const titled = z.object({ code: z.string(), title: z.string() })
/** What there is to choose from, in the order of the catalogues. */
export const choices = { topics: z.array(titled), forms: z.array(titled), kinds: z.array(titled) }

export const sheetMark = z.object({ on: z.string(), how: z.enum(['paper', 'self']) })
