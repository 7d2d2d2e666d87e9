import type { TopicCode } from '#content/topics.ts'
import type { RequestEnding } from '#domain/requests/request.ts'
import type { DemoDay } from './days.ts'
import type { PersonKey } from './personKey.ts'

/** How the sheet of requests came: typed from paper, or filled by the person on a phone. */
export type DemoSheet = {
  readonly person: PersonKey
  readonly on: DemoDay
  readonly how: 'paper' | 'self'
  readonly channel: 'in-person' | 'remote' | 'either'
  readonly wishes?: string
}

/** A request that somebody works on, or has worked on. */
export type DemoWork = {
  readonly person: PersonKey
  readonly topic: TopicCode
  readonly takenOn: DemoDay | null
  readonly resolved?: { readonly on: DemoDay; readonly ending: RequestEnding }
}

export type DemoCollection = { readonly sheets: readonly DemoSheet[]; readonly work: readonly DemoWork[] }

/** By organisation; of the running school year. */
export const collections: Readonly<Record<string, DemoCollection>> = {
  school4: {
    sheets: [
      { person: 'pashchenko', on: [0, 6], how: 'paper', channel: 'in-person', wishes: 'После пятого урока.' },
      { person: 'yemelyanova', on: [0, 12], how: 'paper', channel: 'either' },
    ],
    work: [
      { person: 'deryabin', topic: 'documentation', takenOn: [0, 14], resolved: { on: [0, 38], ending: 'helped' } },
      { person: 'rakhmanova', topic: 'public-life', takenOn: [0, 20] },
    ],
  },
  gymnasium2: {
    sheets: [
      {
        person: 'solovieva',
        on: [0, 5],
        how: 'self',
        channel: 'in-person',
        wishes: 'Хотела бы бывать на уроках наставницы.',
      },
      { person: 'ignatenko', on: [0, 4], how: 'paper', channel: 'in-person' },
      { person: 'grachyov', on: { daysAgo: 1 }, how: 'paper', channel: 'in-person' },
    ],
    work: [
      { person: 'ignatenko', topic: 'families', takenOn: [0, 25], resolved: { on: [0, 50], ending: 'helped' } },
      { person: 'trofimchuk', topic: 'documentation', takenOn: null, resolved: { on: [0, 40], ending: 'not-needed' } },
      { person: 'le-kuang', topic: 'documentation', takenOn: [0, 32] },
    ],
  },
}
