import type { DemoDay } from './days.ts'
import type { PersonKey } from './personKey.ts'

/** How somebody came into the bank of mentors: the questionnaire, the talk, courses, the agreement; what is missing is missing. */
export type DemoPreparation = {
  readonly person: PersonKey
  readonly sheet?: {
    readonly on: DemoDay
    readonly hoursWeek: number
    readonly achievements?: string
    readonly motivation?: string
    readonly wishes?: string
  }
  readonly talk?: { readonly on: DemoDay; readonly by: PersonKey; readonly outcome: 'recommended' | 'postponed' }
  readonly course?: { readonly on: DemoDay; readonly hours: number; readonly certificate: string }
  readonly agreement?: { readonly on: DemoDay; readonly number: string }
  /** With whom a pair is not wanted. */
  readonly notWith?: readonly PersonKey[]
}

/** By organisation. */
export const preparations: Readonly<Record<string, readonly DemoPreparation[]>> = {
  school4: [
    {
      person: 'tregubova',
      sheet: { on: [0, 3], hoursWeek: 2, motivation: 'Хочу, чтобы молодые классные руководители оставались в школе.' },
      talk: { on: [0, 4], by: 'saburova', outcome: 'recommended' },
      course: { on: [0, 20], hours: 36, certificate: '00-Н-118' },
      agreement: { on: [0, 25], number: '14' },
    },
    {
      person: 'lazutina',
      sheet: { on: [0, 2], hoursWeek: 3, wishes: 'Лучше после уроков.' },
      talk: { on: [0, 3], by: 'saburova', outcome: 'recommended' },
      course: { on: [0, 20], hours: 36, certificate: '00-Н-119' },
    },
    {
      person: 'stepanyants',
      sheet: { on: [0, 1], hoursWeek: 1, achievements: 'Победитель районного конкурса «Мой лучший урок».' },
      notWith: ['pashchenko'],
    },
    {
      person: 'galimova',
      sheet: { on: [0, 9], hoursWeek: 1, motivation: 'Мне самой когда-то очень помогла наставница.' },
      talk: { on: [0, 10], by: 'saburova', outcome: 'postponed' },
    },
  ],
  gymnasium2: [
    {
      person: 'akimova',
      sheet: { on: [0, 1], hoursWeek: 2, achievements: 'Автор пособия по внеурочной работе.' },
      course: { on: [-1, 200], hours: 72, certificate: '00-Н-074' },
      agreement: { on: [0, 5], number: '9' },
    },
    { person: 'mamedov', course: { on: [-1, 200], hours: 72, certificate: '00-Н-075' } },
    {
      person: 'tsoy',
      sheet: { on: [0, 3], hoursWeek: 1.5 },
      talk: { on: [0, 4], by: 'fatkullin', outcome: 'recommended' },
    },
    {
      person: 'ozerova',
      sheet: {
        on: { daysAgo: 15 },
        hoursWeek: 1,
        achievements: 'Ведёт музейный кружок.',
        wishes: 'Встречи в\u00a0музее.',
      },
      talk: { on: { daysAgo: 10 }, by: 'fatkullin', outcome: 'recommended' },
    },
    {
      person: 'galeev',
      sheet: {
        on: { daysAgo: 13 },
        hoursWeek: 1,
        motivation: 'Хочу помочь тем, кто поступает туда\u00a0же, куда и\u00a0я.',
      },
    },
    { person: 'safiullin', sheet: { on: [0, 10], hoursWeek: 1 } },
  ],
}

/** Everything is there, and the head has not looked at it yet. */
export const waitingForHead: readonly PersonKey[] = ['ozerova', 'grachyov']

/** By organisation: who asked not to be a mentor any more. */
export const reliefs: Readonly<Record<string, readonly { readonly person: PersonKey; readonly on: DemoDay }[]>> = {
  gymnasium2: [{ person: 'vorontsov', on: [0, 30] }],
}
