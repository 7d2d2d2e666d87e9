import { Modal } from '@mantine/core'
import { useState } from 'react'
import { counted } from '#domain/russian/plural.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import * as contract from '../../contract.ts'
import { type Entry, people } from '../bankWords.ts'
import { ApproveForm } from './ApproveForm.tsx'
import type { Approving } from './approving.ts'

interface ApproveChosenProps {
  /** Of the whole table; those who are approved already are left out. */
  entries: readonly Entry[]
  ids: readonly string[]
  approving: Approving
  onDone: () => void
}

/** For the ticked rows: today by who acts as head, or as the signed list says. */
export function ApproveChosen({ entries, ids, approving: { approve }, onDone }: ApproveChosenProps) {
  const [dated, setDated] = useState(false)
  const chosen = entries.filter(({ id, approvedOn }) => ids.includes(id) && approvedOn === null)
  const seen = chosen.map(({ id, version }) => ({ id, version }))
  const whyNot = whyNotAtOnce(seen.length)
  return (
    <>
      <ActButton
        busy={approve.busy}
        whyNot={whyNot}
        onClick={async () => (await approve.run({ entries: seen })) && onDone()}
      >
        Утвердить: {counted(seen.length, people)}
      </ActButton>
      {whyNot === null && (
        <ActButton look="other" onClick={() => setDated(true)}>
          Утвердить другим днём
        </ActButton>
      )}
      <Modal opened={dated} onClose={() => setDated(false)} title="Утвердить другим днём" size="lg">
        <ApproveForm
          chosen={chosen}
          onDone={() => {
            setDated(false)
            onDone()
          }}
        />
      </Modal>
    </>
  )
}

function whyNotAtOnce(count: number): string | null {
  if (count === 0) return 'Все выбранные уже утверждены'
  return count > contract.mostAtOnce ? `За один раз — ${contract.mostAtOnce}` : null
}
