import type { BankSide } from '#domain/bankEntry.ts'
import { counted, type PluralForms } from '#domain/russian/plural.ts'
import { useCommand } from '#web/api.ts'
import { withNames } from '#web/namedReasons.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import * as contract from '../../contract.ts'
import { type Entry, nameOf, people, refreshes } from '../bankWords.ts'

export const candidateWords: Record<BankSide, PluralForms> = {
  mentee: people,
  mentor: ['кандидат', 'кандидата', 'кандидатов'],
}

/** Who may be approved today, and which mentors lack what an approval asks for. */
export function candidatesAmong(side: BankSide, entries: readonly Entry[]) {
  const waiting = entries.filter(({ approvedOn }) => approvedOn === null)
  const lacks = ({ consent }: Entry) => side === 'mentor' && consent !== 'given'
  return { ready: waiting.filter((entry) => !lacks(entry)), withoutConsent: waiting.filter(lacks) }
}

/** Approves by the head who acts today; undone from the notice. */
export function useApproving(entries: readonly Entry[]) {
  const undo = useCommand(contract.takeBackApproval, { refreshes, onDone: () => notify('Утверждение снято') })
  const approve = useCommand(contract.approve, {
    refreshes,
    onDone: ({ entries: approved }) =>
      notifyUndo(`Утверждены в базе: ${counted(approved.length, people)}`, () =>
        undo.runOrThrow({ entries: approved.map(({ id, version }) => ({ id, version })) }),
      ),
  })
  const names = new Map(entries.map(({ person }) => [person.id, nameOf(person)]))
  return { approve, problem: withNames(approve.problem, (id) => names.get(id)) }
}

export type Approving = ReturnType<typeof useApproving>
