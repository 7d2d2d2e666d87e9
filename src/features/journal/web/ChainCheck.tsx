import { useState } from 'react'
import { counted } from '#domain/russian/plural.ts'
import { useRead } from '#web/api.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import * as contract from '../contract.ts'

/** Each line carries the fingerprint of the one before: a change from outside the program shows here. */
export function ChainCheck() {
  const [asked, setAsked] = useState(false)
  const check = useRead(contract.verify, {}, { enabled: asked })
  if (check.data) {
    const { brokenAt, lines } = check.data
    return brokenAt === null ? (
      <StatusWord tone="good">{`проверено: ${counted(lines, ['запись цела', 'записи целы', 'записей целы'])}`}</StatusWord>
    ) : (
      <StatusWord tone="bad">{`журнал изменён в обход программы, не сходится с записи № ${brokenAt}`}</StatusWord>
    )
  }
  return (
    <ActButton look="other" busy={check.isFetching} onClick={() => setAsked(true)}>
      Проверить целость
    </ActButton>
  )
}
