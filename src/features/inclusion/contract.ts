import { z } from 'zod'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, moment, nothing, optionalText, text, version } from '#contract/fields.ts'
import { situations } from '#domain/care/specialMeasure.ts'

const situation = z.enum(situations)
const name = { surname: z.string(), given: z.string(), patronymic: z.string().nullable() }
const reading = z.object({ at: moment, by: z.object(name).nullable() })

const measure = z.object({
  id,
  version,
  situation,
  measure: z.string(),
  basis: z.string().nullable(),
  fromOn: isoDate,
  toOn: isoDate.nullable(),
})
export type SpecialMeasure = z.output<typeof measure>

export const lastReading = readEndpoint({
  name: 'inclusion.lastReading',
  summary: 'Кто и когда последним смотрел особые меры человека; самих мер здесь нет',
  place: 'organisation',
  allow: 'inclusion.view',
  input: z.object({ personId: id }),
  output: z.object({ person: z.object({ id, ...name }), lastReading: reading.nullable() }),
})

/** Writes, since every reading leaves its line in the journal; what was read is kept nowhere else. */
export const show = writeEndpoint({
  name: 'inclusion.show',
  summary: 'Показать особые меры человека; каждый просмотр записывается в журнал',
  place: 'organisation',
  allow: 'inclusion.view',
  input: z.object({ personId: id }),
  output: z.object({ measures: z.array(measure) }),
  journal: ({ personId }) => ({ persons: [personId] }),
  keepsNoAnswer: true,
})

const answers = {
  situation,
  measure: text(1000),
  basis: optionalText(500).default(null),
  fromOn: isoDate,
  toOn: isoDate.nullable().default(null),
}

export const record = writeEndpoint({
  name: 'inclusion.record',
  summary: 'Записать особую меру и её основание, без диагноза',
  place: 'organisation',
  allow: 'inclusion.change',
  input: z.object({ personId: id, ...answers }),
  output: z.object({ id, version }),
  journal: ({ personId }, output) => ({ persons: [personId], others: [output.id] }),
})

export const measureFields = ['situation', 'measure', 'basis', 'term'] as const

export const change = writeEndpoint({
  name: 'inclusion.change',
  summary: 'Изменить особую меру или указать её последний день',
  place: 'organisation',
  allow: 'inclusion.change',
  input: z.object({ id, version, ...answers }),
  output: z.object({ version, personId: id, fields: z.array(z.enum(measureFields)) }),
  journal: ({ id }, { personId, fields }) => ({ persons: [personId], others: [id], fields }),
})

export const takeBack = writeEndpoint({
  name: 'inclusion.takeBack',
  summary: 'Убрать особую меру, записанную по ошибке',
  place: 'organisation',
  allow: 'inclusion.change',
  input: z.object({ id, version }),
  output: z.object({ personId: id }),
  journal: ({ id }, { personId }) => ({ persons: [personId], others: [id] }),
})

export const counts = readEndpoint({
  name: 'inclusion.counts',
  summary: 'Скольким людям помогают особые меры сегодня; меньше пяти не называется',
  place: 'organisation',
  allow: 'inclusion.view',
  input: nothing,
  output: z.object({
    counts: z.array(
      z.object({
        situation,
        /** Null: fewer than five. */
        people: z.int().nullable(),
      }),
    ),
  }),
})
