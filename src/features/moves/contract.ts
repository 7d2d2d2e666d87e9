import { z } from 'zod'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, uniqueIds, version } from '#contract/fields.ts'
import { leavingReasons } from '#domain/leaving.ts'

export const leavingReason = z.enum(leavingReasons)
const nameParts = { surname: z.string(), given: z.string(), patronymic: z.string().nullable() }
const most = 500

export const showLeaving = readEndpoint({
  name: 'moves.leaving',
  summary: 'Что станет с парами, записями и назначениями, если человек уйдёт',
  place: 'organisation',
  allow: 'people.move',
  input: z.object({ id }),
  output: z.object({
    card: z.object({
      id,
      version,
      ...nameParts,
      kind: z.string(),
      joinedOn: isoDate,
      leftOn: isoDate.nullable(),
      leaving: leavingReason.nullable(),
    }),
    /** Null where the reader may not see it: the same for the other lists. */
    pairs: z
      .array(
        z.object({ id, side: z.enum(['mentee', 'mentor']), ...nameParts, endsOn: isoDate, isInForce: z.boolean() }),
      )
      .nullable(),
    bankEntries: z.array(z.object({ id, side: z.enum(['mentee', 'mentor']), schoolYear: z.int() })).nullable(),
    appointments: z.array(
      z.object({ id, title: z.string(), concerns: z.string().nullable(), from: isoDate, to: isoDate.nullable() }),
    ),
    /** How many consents are in force. */
    consents: z.int().nullable(),
    signsIn: z.boolean(),
    /** Organisations of the same municipality. */
    neighbours: z.array(z.object({ id, name: z.string() })),
    earlier: z.array(z.object({ from: isoDate, to: isoDate, leaving: leavingReason.nullable() })),
  }),
})

export const leave = writeEndpoint({
  name: 'moves.leave',
  summary: 'Отметить, что человек ушёл из организации',
  place: 'organisation',
  allow: 'people.move',
  input: z.object({
    id,
    version,
    leftOn: isoDate,
    reason: leavingReason,
    /** Of somebody who moves inside the municipality: who is asked to take them in. */
    toOrganisationId: id.nullable().default(null),
    /** Everything open that was shown before; what appeared meanwhile refuses the act. */
    shown: uniqueIds.max(most),
  }),
  output: z.object({ version, pairs: z.array(id), ended: z.array(id) }),
  journal: ({ id }, { pairs, ended }) => ({ persons: [id], pairs, others: ended }),
})

export const takeBackLeaving = writeEndpoint({
  name: 'moves.takeBackLeaving',
  summary: 'Снять отметку об уходе, поставленную по ошибке',
  place: 'organisation',
  allow: 'people.move',
  input: z.object({ id, version }),
  output: z.object({ version, reopened: z.array(id) }),
  journal: ({ id }, { reopened }) => ({ persons: [id], others: reopened }),
})

export const comeBack = writeEndpoint({
  name: 'moves.return',
  summary: 'Отметить, что человек вернулся: карточка та же, прежнее время остаётся в истории',
  place: 'organisation',
  allow: 'people.move',
  input: z.object({ id, version, returnedOn: isoDate }),
  output: z.object({ version }),
  journal: ({ id }) => ({ persons: [id] }),
})

export const takeBackReturn = writeEndpoint({
  name: 'moves.takeBackReturn',
  summary: 'Снять ошибочную отметку о возвращении, пока с тех пор ничего не записано',
  place: 'organisation',
  allow: 'people.move',
  input: z.object({ id, version }),
  output: z.object({ version }),
  journal: ({ id }) => ({ persons: [id] }),
})

export type Leaving = z.output<typeof showLeaving.output>
