import { z } from 'zod'
import { id, isoDate } from '#contract/fields.ts'
import { fieldsOfList, type ListField } from '#domain/staffList/headings/fields.ts'

export const listKind = z.enum(['staff', 'students'])

const fields: readonly ListField[] = [...new Set<ListField>([...fieldsOfList.staff, ...fieldsOfList.students])]
export const listField = z.enum(fields as [ListField, ...ListField[]])

/** Names a row as the person sees it: sheet and number at its left. */
export const rowKey = z.object({ sheet: z.string().max(200), row: z.int().positive() })

const namedRow = rowKey.extend({ name: z.string() })
const value = z.union([z.string(), z.number(), z.null()])

/** What the check of a list found, without its rows: they come a page at a time. */
export const checkedList = z.object({
  checkId: id,
  fileName: z.string(),
  list: listKind,
  appliedOn: isoDate.nullable(),
  counts: z.object({
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    duplicates: z.int(),
    withFaults: z.int(),
    /** A row may have several. */
    faults: z.int(),
    skipped: z.int(),
    leavers: z.int(),
  }),
  /** Rows that were not written and come back in a workbook; null until the list is applied. */
  left: z.int().nullable().default(null),
  sheets: z.array(
    z.object({
      name: z.string(),
      /** other-list: of employees among students or the other way round, so it was left unread. */
      state: z.enum(['read', 'no-names', 'other-list', 'no-table']),
      columns: z.array(
        z.object({
          column: z.int(),
          heading: z.string(),
          /** Null: not read. */
          field: listField.nullable(),
          samples: z.array(z.string()),
          /** Why its cells are not kept; null: they are, until the list is written. */
          dropped: z.enum(['private', 'needless']).nullable(),
        }),
      ),
    }),
  ),
})
export type CheckedList = z.output<typeof checkedList>

/** Groups of rows, each in the order of the file. */
export const foundGroups = ['added', 'changed', 'duplicates', 'faults', 'skipped', 'leavers'] as const
export type FoundGroup = (typeof foundGroups)[number]

const known = z.object({ id, name: z.string(), about: z.string(), hasLeft: z.boolean() })

/** A page of one group; the others are empty in it. */
export const foundRows = z.object({
  added: z.array(namedRow.extend({ about: z.string() })).default([]),
  changed: z
    .array(namedRow.extend({ personId: id, changes: z.array(z.object({ field: z.string(), from: value, to: value })) }))
    .default([]),
  duplicates: z
    .array(namedRow.extend({ about: z.string(), words: z.string(), people: z.array(known), rows: z.array(rowKey) }))
    .default([]),
  faults: z
    .array(rowKey.extend({ column: z.int(), heading: z.string(), name: z.string().nullable(), words: z.string() }))
    .default([]),
  skipped: z.array(rowKey.extend({ words: z.string() })).default([]),
  leavers: z.array(z.object({ id, name: z.string(), about: z.string() })).default([]),
})
export type FoundRows = z.output<typeof foundRows>
