import { z } from 'zod'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, nothing, uniqueVersioned, version } from '#contract/fields.ts'
import { bankSides } from '#domain/bankEntry.ts'

/** How many entries are confirmed at once. */
export const mostAtOnce = 200

const keptEntry = z.object({
  id,
  version,
  side: z.enum(bankSides),
  person: z.object({
    id,
    surname: z.string(),
    given: z.string(),
    patronymic: z.string().nullable(),
    post: z.string().nullable(),
    subject: z.string().nullable(),
  }),
  schoolYear: z.int(),
  enteredOn: isoDate,
  confirmedOn: isoDate.nullable(),
  state: z.enum(['due', 'left-behind']),
})
export type KeptEntry = z.output<typeof keptEntry>

export const list = readEndpoint({
  name: 'upkeep.list',
  summary: 'Какие записи баз давно не подтверждены и какие остались в прошлом учебном году',
  place: 'organisation',
  allow: 'banks.view',
  input: nothing,
  output: z.object({
    schoolYear: z.int(),
    /** Of the banks of this school year. */
    counts: z.object({ entries: z.int(), fresh: z.int(), due: z.int(), leftBehind: z.int() }),
    /** Whole per cent of entries confirmed within a year, left-behind ones counted as not confirmed; null: no entries. */
    share: z.int().nullable(),
    /** Left behind first, then the longest unconfirmed. */
    entries: z.array(keptEntry),
  }),
})

const seen = uniqueVersioned.min(1, 'Отметьте хотя бы одного человека').max(mostAtOnce)
const person = { id, version, personId: id }

export const confirm = writeEndpoint({
  name: 'upkeep.confirm',
  summary: 'Подтвердить, что записи верны; оставшиеся в прошлом году перейдут в базу этого года',
  place: 'organisation',
  allow: 'banks.change',
  input: z.object({ entries: seen }),
  output: z.object({
    /** With the day of the confirmation before, so that it can be taken back. */
    confirmed: z.array(z.object({ ...person, before: isoDate.nullable() })),
    /** The new entries of this school year. */
    carriedOver: z.array(z.object(person)),
  }),
  journal: (_input, { confirmed, carriedOver }) => ({
    persons: [...confirmed, ...carriedOver].map(({ personId }) => personId),
    count: confirmed.length + carriedOver.length,
  }),
})

export const letGo = writeEndpoint({
  name: 'upkeep.letGo',
  summary: 'Закрыть записи прошлых лет: эти люди больше не участвуют',
  place: 'organisation',
  allow: 'banks.change',
  input: z.object({ entries: seen }),
  output: z.object({ ended: z.array(z.object(person)) }),
  journal: (_input, { ended }) => ({ persons: ended.map(({ personId }) => personId), count: ended.length }),
})

export const takeBack = writeEndpoint({
  name: 'upkeep.takeBack',
  summary: 'Отменить подтверждение, перенос или закрытие записей, отмеченные по ошибке',
  place: 'organisation',
  allow: 'banks.change',
  input: z.object({
    confirmed: z
      .array(z.object({ id, version, before: isoDate.nullable() }))
      .max(mostAtOnce)
      .default([]),
    carriedOver: uniqueVersioned.max(mostAtOnce).default([]),
    ended: uniqueVersioned.max(mostAtOnce).default([]),
  }),
  output: z.object({ persons: z.array(id) }),
  journal: (_input, { persons }) => ({ persons, count: persons.length }),
})
