import { z } from 'zod'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, nothing, optionalText, text, version } from '#contract/fields.ts'
import { bankSide, gender, nameParts, personPage, staffCategory } from './personPage.ts'

export const personKind = z.enum(['pedagogue', 'head', 'staff'])

const personInList = z.object({
  id,
  ...nameParts,
  post: z.string().nullable(),
  subject: z.string().nullable(),
  association: z.string().nullable(),
  experienceYears: z.int().nullable(),
  category: staffCategory.nullable(),
  /** Open entries in the banks of the present school year; empty without the right to see the banks. */
  sides: z.array(bankSide),
})
export type PersonInList = z.output<typeof personInList>

export const pageSizes = { usual: 50, most: 200 } as const

export const listPeople = readEndpoint({
  name: 'people.list',
  summary: 'Люди организации по алфавиту, с поиском и отбором',
  place: 'organisation',
  allow: 'people.view',
  input: z.object({
    find: z.string().trim().max(100).default(''),
    association: z.string().max(300).nullable().default(null),
    /** none: in neither bank of the present school year. */
    bank: z.enum(['none', 'mentee', 'mentor']).nullable().default(null),
    /** The page after this person. */
    after: id.nullable().default(null),
    count: z.int().min(1).max(pageSizes.most).default(pageSizes.usual),
  }),
  output: z.object({
    people: z.array(personInList),
    /** How many there are in all pages. */
    total: z.int(),
    next: id.nullable(),
    /** Associations to choose from, in the filter and in the form. */
    associations: z.array(z.string()),
  }),
})

const facts = {
  post: optionalText(300).default(null),
  subject: optionalText(300).default(null),
  association: optionalText(300).default(null),
  birthYear: z.int().min(1900, 'Проверьте год').max(2100, 'Проверьте год').nullable().default(null),
  hiredOn: isoDate.nullable().default(null),
  experienceYears: z.int().min(0).max(80, 'Столько лет не бывает').nullable().default(null),
  totalExperienceYears: z.int().min(0).max(80, 'Столько лет не бывает').nullable().default(null),
  category: staffCategory.nullable().default(null),
  phone: optionalText(100).default(null),
  email: z
    .union([z.email('Это не похоже на адрес почты'), z.literal('').transform(() => null)])
    .nullable()
    .default(null),
}
const writtenName = {
  surname: text(100),
  given: text(100),
  patronymic: optionalText(100).default(null),
  /** Null: by the name itself. */
  gender: gender.nullable().default(null),
}

export const addPerson = writeEndpoint({
  name: 'people.add',
  summary: 'Добавить человека',
  place: 'organisation',
  allow: 'people.change',
  input: z.object({
    ...writtenName,
    kind: personKind.default('pedagogue'),
    ...facts,
    /** The person has seen that somebody of this name is there already, and means another. */
    isNamesake: z.boolean().default(false),
  }),
  output: z.object({ id, version }),
  journal: (_input, output) => ({ persons: [output.id] }),
})

export const takeBackAdding = writeEndpoint({
  name: 'people.takeBackAdding',
  summary: 'Убрать человека, добавленного по ошибке, пока на него ничто не ссылается',
  place: 'organisation',
  allow: 'people.change',
  input: z.object({ id, version }),
  output: nothing,
  journal: ({ id }) => ({ persons: [id] }),
})

export const personFields = [
  'name',
  'post',
  'kind',
  'birthYear',
  'hiredOn',
  'experience',
  'category',
  'phone',
  'email',
] as const

export const changePerson = writeEndpoint({
  name: 'people.change',
  summary: 'Изменить карточку человека',
  place: 'organisation',
  allow: 'people.change',
  input: z.object({
    id,
    version,
    ...writtenName,
    kind: personKind,
    ...facts,
    /** From this day the person bears another name; null: the name was written wrongly. */
    nameFrom: isoDate.nullable().default(null),
    /** The same for post, subject and association. */
    postFrom: isoDate.nullable().default(null),
  }),
  output: z.object({ version, fields: z.array(z.enum(personFields)) }),
  journal: ({ id }, { fields }) => ({ persons: [id], fields }),
})

export const showPerson = readEndpoint({
  name: 'people.show',
  summary: 'Страница человека',
  place: 'organisation',
  allow: 'people.view',
  input: z.object({ id }),
  output: personPage,
})

export const searchPeople = readEndpoint({
  name: 'people.search',
  summary: 'Найти человека по имени, пока его набирают',
  place: 'organisation',
  allow: 'people.view',
  input: z.object({ find: z.string().trim().max(100) }),
  output: z.object({
    people: z.array(z.object({ id, ...nameParts, post: z.string().nullable(), leftOn: isoDate.nullable() })),
  }),
})
