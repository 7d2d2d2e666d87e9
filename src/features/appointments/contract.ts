import { z } from 'zod'
import { setsForOwnRoles } from '#content/permissionSetWords.ts'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, nothing, optionalText, text, version, versioned } from '#contract/fields.ts'
import { permissions } from '#domain/access.ts'

/** What may turn out wrong or be known later. */
const details = {
  concerns: optionalText(100).default(null),
  startedOn: isoDate,
  endedOn: isoDate.nullable().default(null),
  orderNumber: optionalText(50).default(null),
  orderOn: isoDate.nullable().default(null),
}

const appointment = z.object({
  id,
  version,
  personId: id,
  personName: z.string(),
  roleCode: z.string(),
  roleTitle: z.string(),
  /** A subject association, a class, a group: what the role is about where it needs that. */
  concerns: z.string().nullable(),
  orderNumber: z.string().nullable(),
  orderOn: isoDate.nullable(),
  startedOn: isoDate,
  endedOn: isoDate.nullable(),
  /** What the signed-in person may no more without it, when it is their own; null for others. */
  loses: z.array(z.enum(permissions)).nullable(),
  /** Why the signed-in person may not change it, or null. */
  whyNotChange: z.string().nullable(),
  /** Why the signed-in person may not end it now, or null. */
  whyNotEnd: z.string().nullable(),
})

export const list = readEndpoint({
  name: 'appointments.list',
  summary: 'Назначения: кто в какой роли, с какого и по какой день, каким приказом',
  place: 'organisation',
  allow: 'appointments.view',
  input: nothing,
  output: z.object({
    appointments: z.array(appointment),
    roles: z.array(
      z.object({
        code: z.string(),
        title: z.string(),
        personalData: z.string(),
        /** The organisation made it; official ones come with the program. */
        own: z.boolean(),
        whyNot: z.string().nullable(),
      }),
    ),
    warnings: z.array(z.string()),
  }),
})

export const appoint = writeEndpoint({
  name: 'appointments.appoint',
  summary: 'Назначить человека на роль',
  place: 'organisation',
  allow: 'appointments.change',
  input: z.object({
    personId: id,
    roleCode: z.string().min(1, 'Выберите роль'),
    ...details,
  }),
  output: z.object({ id }),
  journal: ({ personId, roleCode }, { id: made }) => ({ persons: [personId], others: [made], fields: [roleCode] }),
})

export const change = writeEndpoint({
  name: 'appointments.change',
  summary: 'Исправить сроки и приказ назначения',
  place: 'organisation',
  allow: 'appointments.change',
  input: versioned.extend(details),
  output: z.object({ version, personId: id }),
  journal: ({ id: changed }, { personId }) => ({ others: [changed], persons: [personId] }),
})

export const end = writeEndpoint({
  name: 'appointments.end',
  summary: 'Закончить назначение последним днём',
  place: 'organisation',
  allow: 'appointments.change',
  input: versioned.extend({ endedOn: isoDate }),
  output: z.object({ version, personId: id }),
  journal: ({ id: ended }, { personId }) => ({ others: [ended], persons: [personId] }),
})

export const correct = writeEndpoint({
  name: 'appointments.correct',
  summary: 'Убрать назначение, которого на самом деле не было',
  place: 'organisation',
  allow: 'appointments.change',
  input: versioned,
  output: z.object({ personId: id }),
  journal: ({ id: removed }, { personId }) => ({ others: [removed], persons: [personId] }),
})

export const addRole = writeEndpoint({
  name: 'appointments.addRole',
  summary: 'Добавить в справочник свою роль организации',
  place: 'organisation',
  allow: 'appointments.change',
  input: z.object({ title: text(100), permissionSet: z.enum(setsForOwnRoles) }),
  output: z.object({ code: z.string() }),
  journal: (_input, { code }) => ({ fields: [code] }),
})

export const retireRole = writeEndpoint({
  name: 'appointments.retireRole',
  summary: 'Больше не предлагать свою роль организации',
  place: 'organisation',
  allow: 'appointments.change',
  input: z.object({ code: z.string() }),
  output: nothing,
  journal: ({ code }) => ({ fields: [code] }),
})
