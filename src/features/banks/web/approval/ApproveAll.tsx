import { Group } from '@mantine/core'
import type { BankSide } from '#domain/bankEntry.ts'
import { counted } from '#domain/russian/plural.ts'
import { useMay } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../../contract.ts'
import type { Entry } from '../bankWords.ts'
import { candidatesAmong, candidateWords, useApproving } from './approving.ts'

/** Whoever is not approved yet takes no part in matching; one press approves all who can be. */
export function ApproveAll({ side, entries }: { side: BankSide; entries: readonly Entry[] }) {
  const may = useMay()
  const { approve, problem } = useApproving(entries)
  const { ready, withoutConsent } = candidatesAmong(side, entries)
  const all = ready.length + withoutConsent.length
  if (all === 0) return null
  const rest = ready.length > contract.mostAtOnce ? ` За один раз — ${contract.mostAtOnce}.` : ''
  return (
    <Notice tone="warn">
      <Group gap="sm" align="center">
        <span>
          Ждут утверждения: {counted(all, candidateWords[side])}. Кто не утверждён, в подбор пар не входит.{rest}
          {withoutConsent.length > 0 &&
            ` Без согласия на обработку данных утвердить нельзя: ${counted(withoutConsent.length, ofPeople)}.`}
        </span>
        {may(contract.approve) && ready.length > 0 && (
          <ActButton
            busy={approve.busy}
            onClick={() => approve.run({ entries: ready.slice(0, contract.mostAtOnce).map(seen) })}
          >
            {withoutConsent.length === 0 ? 'Утвердить всех' : `Утвердить тех, кто дал согласие: ${ready.length}`}
          </ActButton>
        )}
      </Group>
      <ProblemNotice problem={problem} onRetry={approve.retry} />
    </Notice>
  )
}

const ofPeople = ['человек', 'человека', 'человек'] as const

function seen({ id, version }: Entry) {
  return { id, version }
}
