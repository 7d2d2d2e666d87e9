import { Checkbox, Modal, Text } from '@mantine/core'
import { type Party, parties } from '#domain/mentoringPair.ts'
import { counted } from '#domain/russian/plural.ts'
import { useCommand } from '#web/api.ts'
import { withNames } from '#web/namedReasons.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import type { PairInList } from '../contract.ts'
import * as contract from '../contract.ts'
import { pairForms, pairName } from './pairView.ts'

interface ConfirmDialogProps {
  pairs: PairInList[]
  onClose: (done: boolean) => void
}

/** «Отметить согласие сторон» for one pair or many. */
export function ConfirmDialog({ pairs, onClose }: ConfirmDialogProps) {
  const opened = pairs.length > 0
  const of = pairs.length === 1 && pairs[0] ? pairName(pairs[0]) : counted(pairs.length, pairForms)
  return (
    <Modal opened={opened} onClose={() => onClose(false)} title={`Отметить согласие сторон: ${of}`} size="lg">
      {opened && <ConfirmForm pairs={pairs} onClose={onClose} />}
    </Modal>
  )
}

const questions: Record<Party, string> = {
  mentor: 'Наставник согласен',
  mentee: 'Наставляемый согласен',
  curator: 'Куратор согласен',
}

type Agreed = Record<Party, boolean> & { on: string }

function ConfirmForm({ pairs, onClose }: ConfirmDialogProps) {
  const { today } = usePlace()
  const missing = parties.filter((party) =>
    pairs.some(({ missingConfirmations }) => missingConfirmations.includes(party)),
  )
  const start: Agreed = {
    mentor: missing.includes('mentor'),
    mentee: missing.includes('mentee'),
    curator: missing.includes('curator'),
    on: today,
  }
  const answers = useAnswers<Agreed>({ start })
  const chosen = missing.filter((party) => answers.values[party])
  const refreshes = [contract.list, contract.show]
  const undo = useCommand(contract.correctConfirmation, { refreshes, onDone: () => notify('Отметка снята') })
  const confirm = useCommand(contract.confirm, {
    refreshes,
    onDone: ({ recorded }) => {
      if (recorded.length > 0)
        notifyUndo('Согласие сторон отмечено', () => undo.runOrThrow({ confirmations: recorded }))
      onClose(true)
    },
  })
  const names = new Map(pairs.map((pair) => [pair.id, pairName(pair)]))
  return (
    <Form
      answers={answers}
      problem={withNames(confirm.problem, (id) => names.get(id))}
      onRetry={confirm.retry}
      busy={confirm.busy}
      act="Отметить"
      whyNot={chosen.length === 0 ? 'Отметьте, кто согласен' : null}
      onSubmit={({ on }) => confirm.run({ pairIds: pairs.map(({ id }) => id), parties: chosen, on })}
    >
      {missing.length === 0 && <Text>Все стороны уже согласны.</Text>}
      {missing.map((party) => (
        <Checkbox key={party} {...answers.checkbox(party, questions[party])} />
      ))}
      <DateField {...answers.field('on', 'В какой день согласились?')} today={today} />
      <Text c="dimmed">
        Здесь отмечают слово: вы спросили, и стороны согласны быть парой. Подписанные бланки отмечают отдельно, в
        разделе «Согласия».
      </Text>
    </Form>
  )
}
