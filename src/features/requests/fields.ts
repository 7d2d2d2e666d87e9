import { z } from 'zod'
import { id, isoDate, optionalText, version } from '#contract/fields.ts'
import { menteeCategoryCodes } from '#domain/bankEntry.ts'
import { daysOfWeek, partsOfDay } from '#domain/requests/freeTime.ts'
import { requestEndings, requestStates, wantedChannels } from '#domain/requests/request.ts'

/** Somebody as a list names them. */
export const person = z.object({
  id,
  surname: z.string(),
  given: z.string(),
  patronymic: z.string().nullable(),
  kind: z.string(),
  post: z.string().nullable(),
  subject: z.string().nullable(),
  association: z.string().nullable(),
  classTitle: z.string().nullable(),
})

export const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])
const code = z.string().min(1, 'Выберите из списка').max(100)

export const topic = z.object({
  code,
  title: z.string(),
  official: z.boolean(),
  /** Of an own topic; official ones have theirs in the catalogue of the release. */
  question: z.string().nullable(),
})
export type Topic = z.output<typeof topic>

/** What a request says beside its topic: the person's own words. */
export const wishes = {
  difficulty: level,
  wantedHelp: optionalText(1000).default(null),
  wantedKind: code.nullable().default(null),
  wantedChannel: z.enum(wantedChannels).nullable().default(null),
  wantedTime: optionalText(200).default(null),
}

export const freeHours = z.array(z.object({ weekday: z.literal([...daysOfWeek]), part: z.enum(partsOfDay) })).max(28)

/** A sheet of requests (D05) as it is filled: by the person, or typed from paper. */
export const sheetAnswers = {
  topics: z.array(z.object({ code, level, wantedHelp: optionalText(1000).default(null) })).max(100),
  category: z.enum(menteeCategoryCodes).nullable().default(null),
  channel: z.enum(wantedChannels).nullable().default(null),
  freeTime: freeHours.default([]),
  kinds: z.array(code).max(20).default([]),
  forms: z.array(code).max(20).default([]),
  /** Whom the person would like as a mentor, and anything else. */
  wishes: optionalText(1000).default(null),
}

const wayOfSheet = z.enum(['paper', 'self'])
export const sheetMark = z.object({ on: isoDate, how: wayOfSheet })

export const keptSheet = z.object({
  entry: z.object({ id, version }),
  /** Null while only the list of topics was marked, without a sheet. */
  mark: sheetMark.nullable(),
  /** Said that no help is needed: the sheet is there, the person is not in the bank. */
  isOver: z.boolean(),
  category: z.enum(menteeCategoryCodes).nullable(),
  channel: z.enum(wantedChannels).nullable(),
  freeTime: freeHours,
  kinds: z.array(z.string()),
  forms: z.array(z.string()),
  wishes: z.string().nullable(),
  requests: z.array(
    z.object({
      id,
      topicCode: z.string(),
      difficulty: level,
      wantedHelp: z.string().nullable(),
      isTaken: z.boolean(),
    }),
  ),
})
export type KeptSheet = z.output<typeof keptSheet>

export const request = z.object({
  id,
  version,
  topicCode: z.string(),
  title: z.string(),
  difficulty: level,
  wantedHelp: z.string().nullable(),
  wantedKind: z.string().nullable(),
  wantedChannel: z.enum(wantedChannels).nullable(),
  wantedTime: z.string().nullable(),
  state: z.enum(requestStates),
  openedOn: isoDate,
  /** Null where nobody was noted. */
  openedBy: z.string().nullable(),
  takenOn: isoDate.nullable(),
  resolvedOn: isoDate.nullable(),
  ending: z.enum(requestEndings).nullable(),
  /** The mentor of an open pair that works on the topic. */
  mentor: z.string().nullable(),
})
