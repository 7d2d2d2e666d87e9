import { z } from 'zod'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { moment, nothing } from '#contract/fields.ts'

/** A half-filled form of one person at one organisation; nobody else sees it, and it goes after 30 days. */
const here = { place: 'organisation', allow: 'today.view' } as const

/** The endpoint that the form will call and, where there are several such forms, the id of what it is about. */
const form = z.string().regex(/^[a-z][a-zA-Z]{0,39}(\.[a-zA-Z]{1,40})?(:[0-9a-f-]{36})?$/, 'Такой формы нет')

const mostSigns = 60_000
const content = z
  .record(z.string(), z.unknown())
  .refine((values) => JSON.stringify(values).length <= mostSigns, 'Черновик слишком большой, чтобы его сохранить')

export const load = readEndpoint({
  name: 'drafts.load',
  summary: 'Свой черновик формы, если он есть',
  ...here,
  input: z.object({ form }),
  output: z.object({ draft: z.object({ content: z.record(z.string(), z.unknown()), updatedAt: moment }).nullable() }),
})

export const save = writeEndpoint({
  name: 'drafts.save',
  summary: 'Сохранить свой черновик формы',
  ...here,
  input: z.object({ form, content }),
  output: z.object({ updatedAt: moment }),
  journal: 'not journalled',
})

export const forget = writeEndpoint({
  name: 'drafts.forget',
  summary: 'Удалить свой черновик формы',
  ...here,
  input: z.object({ form }),
  output: nothing,
  journal: 'not journalled',
})
