import type { IsoDate } from '#domain/calendar.ts'
import type { OrderState } from '#domain/orderOnPairs.ts'
import { dayInFigures } from '#domain/russian/dates.ts'

interface Described {
  state: OrderState
  number: string | null
  signedOn: IsoDate | null
  inForceFrom: IsoDate
}

export interface StateWords {
  words: string
  tone: 'calm' | 'good' | 'warn'
}

/** Where the paper is on its way: черновик → напечатан → подписан, в силе с … */
export function wordsOfState({ state, inForceFrom }: Described, today: IsoDate): StateWords {
  const day = dayInFigures(inForceFrom)
  if (state === 'draft') return { words: 'черновик', tone: 'calm' }
  if (state === 'printed') return { words: 'напечатан, ждёт подписи', tone: 'warn' }
  if (state === 'discarded') return { words: 'убран', tone: 'calm' }
  return inForceFrom > today
    ? { words: `подписан, вступит в силу ${day}`, tone: 'good' }
    : { words: `в силе с\u00A0${day}`, tone: 'good' }
}

/** «Приказ № 156-од»; without a number it is a draft. */
export function titleOfOrder({ number }: Pick<Described, 'number'>): string {
  return number === null ? 'Проект приказа о наставнических парах' : `Приказ №\u00A0${number} о наставнических парах`
}
