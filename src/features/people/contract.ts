import { z } from 'zod'
import { downloadEndpoint, readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, nothing, version } from '#contract/fields.ts'
import { fileAnswer } from '#contract/file.ts'
import { guardianRelations } from '#domain/person/guardian.ts'
import { peopleAsked, personInList, personKind } from './peopleAsked.ts'
import { cardFacts, contacts, personFields, writtenName } from './personFields.ts'
import { nameParts, personPage } from './personPage.ts'

export const pageSizes = { usual: 50, most: 200 } as const

export const listPeople = readEndpoint({
  name: 'people.list',
  summary: 'Люди организации: с отбором и поиском, по алфавиту или в другом порядке',
  place: 'organisation',
  allow: 'people.view',
  input: z.object({
    ...peopleAsked,
    /** The page after this person. */
    after: id.nullable().default(null),
    count: z.int().min(1).max(pageSizes.most).default(pageSizes.usual),
  }),
  output: z.object({
    people: z.array(personInList),
    /** How many there are in all pages; counted with the first one, null in those after it. */
    total: z.int().nullable(),
    next: id.nullable(),
  }),
})

export const listChoices = readEndpoint({
  name: 'people.choices',
  summary: 'Методобъединения и классы для отбора и форм; кого организация считает молодым специалистом',
  place: 'organisation',
  allow: 'people.view',
  input: nothing,
  output: z.object({
    associations: z.array(z.string()),
    classes: z.array(z.string()),
    youngLimits: z.object({ age: z.int(), seniority: z.int() }),
  }),
})

export const exportPeople = downloadEndpoint({
  name: 'people.export',
  summary: 'Список людей таблицей Excel: кто отобран на странице, в том же порядке',
  place: 'organisation',
  allow: 'people.view',
  input: z.object(peopleAsked),
  output: fileAnswer,
})

export const addPerson = writeEndpoint({
  name: 'people.add',
  summary: 'Добавить человека',
  place: 'organisation',
  allow: 'people.change',
  input: z.object({
    ...writtenName,
    kind: personKind.default('pedagogue'),
    ...cardFacts,
    ...contacts,
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
    ...cardFacts,
    ...contacts,
    /** From this day the person bears another name; null: the name was written wrongly. */
    nameFrom: isoDate.nullable().default(null),
    /** The same for post, subject and association. */
    postFrom: isoDate.nullable().default(null),
    /** The same for the class. */
    classFrom: isoDate.nullable().default(null),
  }),
  output: z.object({ version, fields: z.array(z.enum(personFields)) }),
  journal: ({ id }, { fields }) => ({ persons: [id], fields }),
})

const newGuardian = z.object({ ...writtenName, ...contacts, isNamesake: z.boolean().default(false) })

export const addGuardian = writeEndpoint({
  name: 'people.addGuardian',
  summary: 'Указать законного представителя обучающегося: из людей организации или нового',
  place: 'organisation',
  allow: 'people.change',
  input: z
    .object({
      childId: id,
      relation: z.enum(guardianRelations),
      /** Null: today. */
      fromOn: isoDate.nullable().default(null),
      /** Somebody who has a card here … */
      personId: id.nullable().default(null),
      /** … or a new card. */
      newPerson: newGuardian.nullable().default(null),
    })
    .refine(({ personId, newPerson }) => (personId === null) !== (newPerson === null), {
      path: ['personId'],
      message: 'Выберите человека',
    }),
  output: z.object({
    id,
    personId: id,
    /** The card made for the guardian; it is taken back by itself. */
    added: z.object({ id, version }).nullable(),
  }),
  journal: ({ childId }, { id: record, personId }) => ({ persons: [childId, personId], others: [record] }),
})

export const endGuardian = writeEndpoint({
  name: 'people.endGuardian',
  summary: 'Указать последний день, когда человек был законным представителем, или снять эту отметку',
  place: 'organisation',
  allow: 'people.change',
  input: z.object({ id, toOn: isoDate.nullable() }),
  output: z.object({ persons: z.array(id) }),
  journal: ({ id: record }, { persons }) => ({ persons, others: [record] }),
})

export const takeBackGuardian = writeEndpoint({
  name: 'people.takeBackGuardian',
  summary: 'Убрать законного представителя, указанного по ошибке',
  place: 'organisation',
  allow: 'people.change',
  input: z.object({ id }),
  output: z.object({ persons: z.array(id) }),
  journal: ({ id: record }, { persons }) => ({ persons, others: [record] }),
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
    people: z.array(
      z.object({
        id,
        ...nameParts,
        kind: personKind,
        post: z.string().nullable(),
        classTitle: z.string().nullable(),
        leftOn: isoDate.nullable(),
      }),
    ),
  }),
})
