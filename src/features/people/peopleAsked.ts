import { z } from 'zod'
import { id } from '#contract/fields.ts'
import { personKinds } from '#domain/person/personKind.ts'
import { bankSide, nameParts, staffCategory } from './personPage.ts'

export const personKind = z.enum(personKinds)

export const peopleSorts = ['name', 'class', 'hired', 'seniority'] as const
export type PeopleSort = (typeof peopleSorts)[number]
const descending = peopleSorts.map((sort) => `-${sort}` as const)

/** Whom a list shows and in which order; the address of the page holds the same words. */
export const peopleAsked = {
  find: z.string().trim().max(100).default(''),
  kind: personKind.nullable().default(null),
  association: z.string().max(300).nullable().default(null),
  classTitle: z.string().max(100).nullable().default(null),
  /** none: in neither bank of the present school year. */
  bank: z.enum(['none', 'mentee', 'mentor']).nullable().default(null),
  /** left: whose last day is over. */
  presence: z.enum(['here', 'left', 'all']).default('here'),
  mark: z.enum(['young', 'without-class']).nullable().default(null),
  /** Who has no class, hiring day or seniority comes last in either direction. */
  sort: z.enum([...peopleSorts, ...descending]).default('name'),
}

export type PeopleFilters = { [Key in keyof typeof peopleAsked]: z.output<(typeof peopleAsked)[Key]> }

export const personInList = z.object({
  id,
  ...nameParts,
  kind: personKind,
  post: z.string().nullable(),
  subject: z.string().nullable(),
  association: z.string().nullable(),
  classTitle: z.string().nullable(),
  workplace: z.string().nullable(),
  hiredOn: z.string().nullable(),
  /** Whole years today: pedagogical where they are known, otherwise all. */
  seniority: z.int().nullable(),
  category: staffCategory.nullable(),
  leftOn: z.string().nullable(),
  /** Open entries in the banks of the present school year; empty without the right to see the banks. */
  sides: z.array(bankSide),
})
export type PersonInList = z.output<typeof personInList>
