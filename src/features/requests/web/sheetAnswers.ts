import type { Level } from '#content/topics.ts'
import { type MenteeCategoryCode, menteeCategoryCodes } from '#domain/bankEntry.ts'
import type { FreeHours } from '#domain/requests/freeTime.ts'
import { type WantedChannel, wantedChannels } from '#domain/requests/request.ts'
import type { KeptSheet } from '../fields.ts'

/** A sheet while it is being filled. */
export interface SheetAnswers extends Record<string, unknown> {
  levels: Record<string, Level>
  /** By topic: what exactly is wanted. */
  helps: Record<string, string>
  category: string
  channel: string
  hours: FreeHours[]
  kinds: string[]
  wishes: string
  receivedOn: string
}

export function answersOf(sheet: KeptSheet | null, today: string): SheetAnswers {
  const requests = sheet?.requests ?? []
  return {
    levels: Object.fromEntries(requests.map(({ topicCode, difficulty }) => [topicCode, difficulty])),
    helps: Object.fromEntries(requests.map(({ topicCode, wantedHelp }) => [topicCode, wantedHelp ?? ''])),
    category: sheet?.category ?? '',
    channel: sheet?.channel ?? '',
    hours: sheet?.freeTime ?? [],
    kinds: sheet?.kinds ?? [],
    wishes: sheet?.wishes ?? '',
    receivedOn: today,
  }
}

/** What the commands take; forms that an earlier sheet named stay as they were. */
export function inputOf(answers: SheetAnswers, sheet: KeptSheet | null) {
  return {
    entry: sheet?.entry ?? null,
    topics: Object.entries(answers.levels).map(([code, level]) => ({
      code,
      level,
      wantedHelp: answers.helps[code] ?? null,
    })),
    category: menteeCategoryCodes.find((code): code is MenteeCategoryCode => code === answers.category) ?? null,
    channel: wantedChannels.find((code): code is WantedChannel => code === answers.channel) ?? null,
    freeTime: answers.hours,
    kinds: answers.kinds,
    forms: sheet?.forms ?? [],
    wishes: answers.wishes,
  }
}

export function asksForNothing({ levels }: Pick<SheetAnswers, 'levels'>): boolean {
  return Object.values(levels).every((level) => level === 0)
}
