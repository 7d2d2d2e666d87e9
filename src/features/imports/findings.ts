import { z } from 'zod'
import { id } from '#contract/fields.ts'

/** Names a row as the person sees it: sheet and number at its left. */
export const rowKey = z.object({ sheet: z.string().max(200), row: z.int().positive() })

const namedRow = rowKey.extend({ name: z.string() })
const value = z.union([z.string(), z.number(), z.null()])

/** How many of each kind are listed; the counts are of all of them. */
export const mostListed = 500

/** What the check of a staff list found. */
export const findings = z.object({
  checkId: id,
  fileName: z.string(),
  counts: z.object({
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    duplicates: z.int(),
    withFaults: z.int(),
    skipped: z.int(),
    leavers: z.int(),
  }),
  sheets: z.array(
    z.object({
      name: z.string(),
      /** Field to column number; null when no row of headings was found. */
      columns: z.record(z.string(), z.int()).nullable(),
      unknownColumns: z.array(z.object({ column: z.int(), heading: z.string() })),
    }),
  ),
  added: z.array(namedRow.extend({ post: z.string().nullable(), subject: z.string().nullable() })),
  changed: z.array(
    namedRow.extend({ personId: id, changes: z.array(z.object({ field: z.string(), from: value, to: value })) }),
  ),
  duplicates: z.array(
    namedRow.extend({
      words: z.string(),
      people: z.array(z.object({ id, name: z.string(), post: z.string().nullable(), birthYear: z.int().nullable() })),
      rows: z.array(rowKey),
    }),
  ),
  faults: z.array(rowKey.extend({ column: z.int(), name: z.string().nullable(), words: z.string() })),
  skipped: z.array(rowKey.extend({ words: z.string() })),
  leavers: z.array(z.object({ id, name: z.string(), post: z.string().nullable() })),
})
export type Findings = z.output<typeof findings>
