import type { Situation } from '#domain/care/specialMeasure.ts'
import type { DemoDay } from './days.ts'
import type { PersonKey } from './personKey.ts'

/** Support by the psychologist, with the notes that only the specialist reads. */
export type DemoSupport = {
  readonly person: PersonKey
  readonly specialist: PersonKey
  readonly openedOn: DemoDay
  readonly closedOn: DemoDay | null
  readonly notes: readonly { readonly on: DemoDay; readonly content: string }[]
}

/** By what measure the programme is open to somebody; never why. */
export type DemoMeasure = {
  readonly person: PersonKey
  readonly situation: Situation
  readonly measure: string
  readonly basis: string
  readonly from: DemoDay
}

export type DemoCare = { readonly supports: readonly DemoSupport[]; readonly measures: readonly DemoMeasure[] }

/** By organisation. */
export const cares: Readonly<Record<string, DemoCare>> = {
  gymnasium2: {
    supports: [
      {
        person: 'loginova',
        specialist: 'dubrovina',
        openedOn: [-1, 100],
        closedOn: [-1, 160],
        notes: [],
      },
      {
        person: 'timirgaleeva',
        specialist: 'dubrovina',
        openedOn: { daysAgo: 40 },
        closedOn: null,
        notes: [
          { on: { daysAgo: 40 }, content: 'Договорились встречаться по\u00a0средам.' },
          { on: { daysAgo: 12 }, content: 'Спросить через две недели, как прошёл открытый урок.' },
        ],
      },
    ],
    measures: [
      {
        person: 'kashapova',
        situation: 'remote',
        measure: 'Встречи пары по\u00a0видеосвязи, когда не\u00a0ходит автобус.',
        basis: 'Заявление матери',
        from: [0, 14],
      },
      {
        person: 'shchukina',
        situation: 'orphan',
        measure: 'На\u00a0первых встречах пары рядом социальный педагог.',
        basis: 'Решение психолого-педагогического консилиума, протокол №\u00a03',
        from: [0, 16],
      },
    ],
  },
}
