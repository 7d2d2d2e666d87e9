import { z } from 'zod'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, nothing, text, version } from '#contract/fields.ts'

const name = { surname: z.string(), given: z.string(), patronymic: z.string().nullable() }
const person = z.object({ id, ...name, post: z.string().nullable(), classTitle: z.string().nullable() })
const specialist = z.object({ id, ...name })

const supportCase = z.object({
  id,
  version,
  person,
  specialist,
  openedOn: isoDate,
  openedBy: z.object(name),
  closedOn: isoDate.nullable(),
  /** Another specialist goes on from that day. */
  handedTo: z.object(name).nullable(),
  pair: z.object({ id, other: z.object(name) }).nullable(),
  /** The reader is the specialist: the notes are theirs. */
  isOwn: z.boolean(),
})
export type SupportCase = z.output<typeof supportCase>

export const list = readEndpoint({
  name: 'support.list',
  summary: 'Кого поддерживает психолог: кто, с какого дня, специалист, открыто или закрыто; содержания здесь нет',
  place: 'organisation',
  allow: 'support.view',
  input: z.object({ state: z.enum(['open', 'closed']).nullable().default('open') }),
  output: z.object({
    cases: z.array(supportCase),
    counts: z.object({ open: z.int(), closed: z.int() }),
    /** Who holds an appointment as psychologist today. */
    specialists: z.array(specialist),
  }),
})

export const ofPerson = readEndpoint({
  name: 'support.ofPerson',
  summary: 'Поддержка одного человека: когда, кем, открыта или закрыта',
  place: 'organisation',
  allow: 'support.view',
  input: z.object({ personId: id }),
  output: z.object({
    person,
    cases: z.array(supportCase),
    specialists: z.array(specialist),
    /** Pairs that are not over, to say about which one it is. */
    pairs: z.array(z.object({ id, other: z.object(name), startsOn: isoDate, endsOn: isoDate })),
  }),
})

export const open = writeEndpoint({
  name: 'support.open',
  summary: 'Открыть поддержку: назвать специалиста или взять самому',
  place: 'organisation',
  allow: 'support.care',
  input: z.object({
    personId: id,
    /** Null: the one who opens takes it. */
    specialistId: id.nullable().default(null),
    pairId: id.nullable().default(null),
    openedOn: isoDate,
  }),
  output: z.object({ id, version }),
  journal: ({ personId }, output) => ({ persons: [personId], others: [output.id] }),
})

const seen = z.object({ id, version })

export const takeBackOpening = writeEndpoint({
  name: 'support.takeBackOpening',
  summary: 'Убрать поддержку, открытую по ошибке, пока специалист ничего не записал',
  place: 'organisation',
  allow: 'support.care',
  input: seen,
  output: z.object({ personId: id }),
  journal: ({ id }, { personId }) => ({ persons: [personId], others: [id] }),
})

export const close = writeEndpoint({
  name: 'support.close',
  summary: 'Закрыть поддержку',
  place: 'organisation',
  allow: 'support.care',
  input: seen.extend({ closedOn: isoDate }),
  output: z.object({ personId: id, version }),
  journal: ({ id }, { personId }) => ({ persons: [personId], others: [id] }),
})

export const takeBackClosing = writeEndpoint({
  name: 'support.takeBackClosing',
  summary: 'Открыть снова поддержку, закрытую по ошибке',
  place: 'organisation',
  allow: 'support.care',
  input: seen,
  output: z.object({ personId: id, version }),
  journal: ({ id }, { personId }) => ({ persons: [personId], others: [id] }),
})

export const handOver = writeEndpoint({
  name: 'support.handOver',
  summary: 'Передать поддержку другому специалисту; записи остаются у прежнего',
  place: 'organisation',
  allow: 'support.care',
  input: seen.extend({ specialistId: id, on: isoDate }),
  output: z.object({ personId: id, id, version }),
  journal: (input, output) => ({ persons: [output.personId], others: [input.id, output.id] }),
})

const note = z.object({ id, version, writtenOn: isoDate, content: z.string() })
export type SupportNote = z.output<typeof note>

export const notes = readEndpoint({
  name: 'support.notes',
  summary: 'Собственные записи специалиста; кроме него их не видит никто',
  place: 'organisation',
  allow: 'support.care',
  input: z.object({ caseId: id }),
  output: z.object({ supportCase, notes: z.array(note) }),
})

/**
 * Writing in one's own notes leaves no line: how often a specialist writes of somebody, and on which days, is part of
 * what head and curator, who read the journal, are not to know.
 */
const ownNotes = { place: 'organisation', allow: 'support.care', journal: 'not journalled' } as const
const written = { writtenOn: isoDate, content: text(20_000) }

export const writeNote = writeEndpoint({
  ...ownNotes,
  name: 'support.writeNote',
  summary: 'Добавить собственную запись; в журнал не попадает',
  input: z.object({ caseId: id, ...written }),
  output: z.object({ id, version }),
})

export const changeNote = writeEndpoint({
  ...ownNotes,
  name: 'support.changeNote',
  summary: 'Исправить собственную запись; в журнал не попадает',
  input: seen.extend(written),
  output: z.object({ version }),
})

export const removeNote = writeEndpoint({
  ...ownNotes,
  name: 'support.removeNote',
  summary: 'Удалить собственную запись; в журнал не попадает',
  input: seen,
  output: nothing,
})
