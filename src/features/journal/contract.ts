import { z } from 'zod'
import { readEndpoint } from '#contract/endpoint.ts'
import { id, moment } from '#contract/fields.ts'

const line = z.object({
  id: z.int(),
  at: moment,
  /** The record of who acted; null once it is gone or for the program itself. */
  who: z.object({ personId: id, name: z.string() }).nullable(),
  sentence: z.string(),
  /** People, or pairs as «Наставник — Наставляемый». */
  about: z.array(z.object({ kind: z.enum(['person', 'pair']), id, name: z.string() })),
  /** How many it was about beyond those named. */
  more: z.int(),
})

export const list = readEndpoint({
  name: 'journal.list',
  summary: 'Журнал: кто что сделал и когда, предложениями',
  place: 'organisation',
  allow: 'journal.view',
  input: z.object({ before: z.int().optional() }),
  output: z.object({ lines: z.array(line), total: z.int() }),
})

export const verify = readEndpoint({
  name: 'journal.verify',
  summary: 'Проверить, что записи журнала никто не изменил',
  place: 'organisation',
  allow: 'journal.view',
  input: z.object({}),
  output: z.object({ brokenAt: z.int().nullable(), lines: z.int() }),
})
