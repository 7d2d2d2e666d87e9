import { dayInFigures } from '#domain/russian/dates.ts'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { SupportCase } from '../contract.ts'

export function CaseState({ of: { closedOn, handedTo } }: { of: SupportCase }) {
  if (closedOn === null) return <StatusWord tone="good">открыта</StatusWord>
  const words = handedTo === null ? 'закрыта' : 'передана'
  return (
    <StatusWord>
      {words} {dayInFigures(closedOn)}
    </StatusWord>
  )
}
