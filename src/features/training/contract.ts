import { z } from 'zod'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, nothing, optionalText, text, uniqueVersioned, version } from '#contract/fields.ts'

const view = { place: 'organisation', allow: 'banks.view' } as const
const working = { place: 'organisation', allow: 'banks.change' } as const

export const mostAtOnce = 200

const person = z.object({
  id,
  kind: z.string(),
  surname: z.string(),
  given: z.string(),
  patronymic: z.string().nullable(),
  post: z.string().nullable(),
  subject: z.string().nullable(),
})

const course = {
  title: text(300),
  provider: optionalText(300).default(null),
  hours: z.int('Целое число').min(1, 'Не меньше часа').max(2000, 'Не больше 2000').nullable().default(null),
  finishedOn: isoDate,
}
const certificateNumber = optionalText(100).default(null)

const agreement = {
  number: optionalText(100).default(null),
  signedOn: isoDate,
  fromOn: isoDate,
  /** Last day; null: as long as the person works. */
  toOn: isoDate.nullable().default(null),
}

const shownCourse = z.object({ id, version, ...course, certificateNumber })
export type Course = z.output<typeof shownCourse>
const shownAgreement = z.object({ id, version, ...agreement })
export type Agreement = z.output<typeof shownAgreement>

const trained = z.object({
  person,
  /** Of the bank of mentors; null: a candidate. */
  approvedOn: isoDate.nullable(),
  entryId: id,
  /** The latest first. */
  courses: z.array(shownCourse),
  agreements: z.array(shownAgreement),
})
export type Trained = z.output<typeof trained>

export const list = readEndpoint({
  name: 'training.list',
  summary: 'Обучение наставников этого учебного года и дополнительные соглашения: у кого есть, у кого нет',
  ...view,
  input: nothing,
  output: z.object({ mentors: z.array(trained) }),
})

export const ofPerson = readEndpoint({
  name: 'training.ofPerson',
  summary: 'Курсы и дополнительные соглашения одного человека',
  ...view,
  input: z.object({ personId: id }),
  output: z.object({ person, courses: z.array(shownCourse), agreements: z.array(shownAgreement) }),
})

const made = z.object({ id, version, personId: id })

export const addCourse = writeEndpoint({
  name: 'training.addCourse',
  summary: 'Отметить, что наставники прошли обучение',
  ...working,
  input: z.object({
    people: z
      .array(z.object({ personId: id, certificateNumber }))
      .min(1, 'Отметьте хотя бы одного человека')
      .max(mostAtOnce),
    ...course,
  }),
  output: z.object({ courses: z.array(made) }),
  journal: ({ people }, { courses }) => ({
    persons: people.map(({ personId }) => personId),
    others: courses.map((each) => each.id),
    count: people.length,
  }),
})

export const changeCourse = writeEndpoint({
  name: 'training.changeCourse',
  summary: 'Исправить запись об обучении',
  ...working,
  input: z.object({ id, version, ...course, certificateNumber }),
  output: made,
  journal: (_input, { id: courseId, personId }) => ({ persons: [personId], others: [courseId] }),
})

export const removeCourses = writeEndpoint({
  name: 'training.removeCourses',
  summary: 'Убрать записи об обучении, сделанные по ошибке',
  ...working,
  input: z.object({ courses: uniqueVersioned.min(1).max(mostAtOnce) }),
  output: z.object({ persons: z.array(id) }),
  journal: ({ courses }, { persons }) => ({
    persons,
    others: courses.map((each) => each.id),
    count: courses.length,
  }),
})

export const markAgreement = writeEndpoint({
  name: 'training.markAgreement',
  summary: 'Отметить подписанным дополнительное соглашение к трудовому договору',
  ...working,
  input: z.object({ personId: id, ...agreement }),
  output: made,
  journal: ({ personId }, { id: agreementId }) => ({ persons: [personId], others: [agreementId] }),
})

export const changeAgreement = writeEndpoint({
  name: 'training.changeAgreement',
  summary: 'Исправить отметку о дополнительном соглашении',
  ...working,
  input: z.object({ id, version, ...agreement }),
  output: made,
  journal: (_input, { id: agreementId, personId }) => ({ persons: [personId], others: [agreementId] }),
})

export const removeAgreement = writeEndpoint({
  name: 'training.removeAgreement',
  summary: 'Убрать ошибочную отметку о дополнительном соглашении',
  ...working,
  input: z.object({ id, version }),
  output: z.object({ personId: id }),
  journal: ({ id: agreementId }, { personId }) => ({ persons: [personId], others: [agreementId] }),
})
