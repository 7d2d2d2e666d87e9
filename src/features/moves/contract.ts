import { z } from 'zod'
import { readEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, isoDate, optionalText, uniqueIds, version, versioned } from '#contract/fields.ts'
import { leavingReasons } from '#domain/moves/leaving.ts'
import { mergedFields } from '#domain/moves/mergedRecord.ts'
import { repeatReasons } from '#domain/moves/possibleRepeats.ts'
import { refusalReasons } from '#domain/refusal.ts'
import {
  chosenClass,
  classToMove,
  comparedRecord,
  fate,
  mergedField,
  moveOfLeaving,
  nameParts,
  offeredMove,
  openMove,
  outgoingMove,
  repeatCard,
  schoolYearStart,
} from './shapes.ts'

export const leavingReason = z.enum(leavingReasons)
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
    /** The offer of this leaving to another organisation, unless it was withdrawn. */
    move: moveOfLeaving.nullable(),
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

export const mostRepeats = 200

export const showRepeats = readEndpoint({
  name: 'moves.repeats',
  summary: 'Карточки, которые могут быть об одном человеке',
  place: 'organisation',
  allow: 'people.move',
  input: z.object({}),
  output: z.object({
    repeats: z.array(z.object({ why: z.enum(repeatReasons), first: repeatCard, second: repeatCard })),
    /** How many there are; the list holds the first of them. */
    total: z.int(),
    /** Pairs that somebody looked at: two people. */
    different: z.array(z.object({ first: repeatCard, second: repeatCard, decidedOn: isoDate })),
  }),
})
export type Repeats = z.output<typeof showRepeats.output>

export const compare = readEndpoint({
  name: 'moves.compare',
  summary: 'Две карточки рядом: чем различаются и что мешает их объединить',
  place: 'organisation',
  allow: 'people.move',
  input: z.object({ id, otherId: id }),
  output: z.object({
    records: z.array(comparedRecord).length(2),
    whyNot: z.array(z.enum(refusalReasons)),
    isDifferent: z.boolean(),
  }),
})
export type Comparison = z.output<typeof compare.output>

export const merge = writeEndpoint({
  name: 'moves.merge',
  summary: 'Объединить две карточки одного человека: всё переходит к той, что остаётся',
  place: 'organisation',
  allow: 'people.move',
  input: z.object({
    kept: versioned,
    merged: versioned,
    /** What is taken from the card that goes; the rest stays as the kept one has it. */
    taken: z.array(mergedField).max(mergedFields.length).default([]),
  }),
  output: z.object({ version }),
  journal: ({ kept, merged, taken }) => ({ persons: [kept.id, merged.id], fields: taken }),
})

const twoPeople = z.object({ id, otherId: id })

export const markDifferent = writeEndpoint({
  name: 'moves.markDifferent',
  summary: 'Отметить, что это разные люди: больше не предлагать их объединить',
  place: 'organisation',
  allow: 'people.move',
  input: twoPeople,
  output: z.object({}),
  journal: ({ id, otherId }) => ({ persons: [id, otherId] }),
})

export const takeBackDifference = writeEndpoint({
  name: 'moves.takeBackDifference',
  summary: 'Снять отметку «это разные люди»',
  place: 'organisation',
  allow: 'people.move',
  input: twoPeople,
  output: z.object({}),
  journal: ({ id, otherId }) => ({ persons: [id, otherId] }),
})

export const showTransfers = readEndpoint({
  name: 'moves.transfers',
  summary: 'Переходы между организациями муниципалитета: кто переходит сюда и кто отсюда',
  place: 'organisation',
  allow: 'people.move',
  input: z.object({}),
  output: z.object({
    /** Who waits to be taken in here. */
    offered: z.array(offeredMove),
    outgoing: z.array(outgoingMove),
  }),
})
export type Transfers = z.output<typeof showTransfers.output>

export const offer = writeEndpoint({
  name: 'moves.offer',
  summary: 'Предложить ушедшего человека другой организации муниципалитета',
  place: 'organisation',
  allow: 'people.move',
  input: z.object({ id, version, toOrganisationId: id }),
  output: z.object({ moveId: id }),
  journal: ({ id }, { moveId }) => ({ persons: [id], others: [moveId] }),
})

export const withdraw = writeEndpoint({
  name: 'moves.withdraw',
  summary: 'Отозвать предложение другой организации; отметка об уходе остаётся',
  place: 'organisation',
  allow: 'people.move',
  input: openMove,
  output: z.object({ personId: id }),
  journal: ({ moveId }, { personId }) => ({ persons: [personId], others: [moveId] }),
})

export const takeIn = writeEndpoint({
  name: 'moves.takeIn',
  summary: 'Принять человека из другой организации: карточка без согласий и пар, вход в программу тот же',
  place: 'organisation',
  allow: 'people.move',
  input: z.object({ moveId: id, joinedOn: isoDate, post: optionalText(300).default(null) }),
  output: z.object({ id, version }),
  journal: ({ moveId }, { id }) => ({ persons: [id], others: [moveId] }),
})

export const decline = writeEndpoint({
  name: 'moves.decline',
  summary: 'Не принимать человека из другой организации: там увидят, что предложение не приняли',
  place: 'organisation',
  allow: 'people.move',
  input: openMove,
  output: z.object({}),
  journal: ({ moveId }) => ({ others: [moveId] }),
})

export const takeBackDeclining = writeEndpoint({
  name: 'moves.takeBackDeclining',
  summary: 'Вернуть отклонённое предложение, пока человека не предложили заново',
  place: 'organisation',
  allow: 'people.move',
  input: openMove,
  output: z.object({}),
  journal: ({ moveId }) => ({ others: [moveId] }),
})

export const takeBackTakingIn = writeEndpoint({
  name: 'moves.takeBackTakingIn',
  summary: 'Отменить приём из другой организации, пока на карточку ничто не ссылается',
  place: 'organisation',
  allow: 'people.move',
  input: z.object({ id, version }),
  output: z.object({}),
  journal: ({ id }) => ({ persons: [id] }),
})

export const showSchoolYear = readEndpoint({
  name: 'moves.schoolYear',
  summary: 'Что станет с классами и группами 1 сентября',
  place: 'organisation',
  allow: 'people.move',
  input: z.object({}),
  output: z.object({
    schoolYear: z.int(),
    /** The last days that may be chosen for those who finish. */
    lastDays: z.array(isoDate),
    classes: z.array(classToMove),
    /** Newest first: each can be taken back as a whole. */
    starts: z.array(schoolYearStart),
  }),
})
export type SchoolYear = z.output<typeof showSchoolYear.output>

export const startSchoolYear = writeEndpoint({
  name: 'moves.startSchoolYear',
  summary: 'Перевести классы на новый учебный год и выпустить тех, кто окончил',
  place: 'organisation',
  allow: 'people.move',
  input: z.object({
    schoolYear: z.int(),
    graduatesLeftOn: isoDate,
    classes: z.array(chosenClass).min(1, 'Выберите хотя бы один класс').max(500),
    exceptions: z
      .array(z.object({ personId: id, fate }))
      .max(5000)
      .default([]),
  }),
  output: z.object({ id, moved: z.array(id) }),
  journal: (_input, { id, moved }) => ({ persons: moved, others: [id], count: moved.length }),
})

export const takeBackSchoolYear = writeEndpoint({
  name: 'moves.takeBackSchoolYear',
  summary: 'Отменить перевод на новый учебный год, пока после него ничего не изменилось',
  place: 'organisation',
  allow: 'people.move',
  input: z.object({ id }),
  output: z.object({ moved: z.array(id) }),
  journal: ({ id }, { moved }) => ({ persons: moved, others: [id], count: moved.length }),
})
