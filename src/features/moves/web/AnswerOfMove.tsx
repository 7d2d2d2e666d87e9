import { dayInFigures } from '#domain/russian/dates.ts'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type * as contract from '../contract.ts'

/** What the other organisation says to the offer. */
export function AnswerOfMove({ move }: { move: NonNullable<contract.Leaving['move']> }) {
  const { takenInOn, declinedOn } = move
  if (takenInOn !== null) return <StatusWord tone="good">принят {dayInFigures(takenInOn)}</StatusWord>
  if (declinedOn !== null) return <StatusWord tone="warn">не принят {dayInFigures(declinedOn)}</StatusWord>
  return <StatusWord tone="warn">ждёт ответа</StatusWord>
}
