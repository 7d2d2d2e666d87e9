import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import type { SupportCase } from '../contract.ts'
import * as contract from '../contract.ts'
import { refreshes } from './supportWords.ts'

export function CloseForm({ of: { id, version }, onDone }: { of: SupportCase; onDone: () => void }) {
  const { today } = usePlace()
  const answers = useAnswers({ start: { closedOn: today } })
  const undo = useCommand(contract.takeBackClosing, { refreshes, onDone: () => notify('Поддержка снова открыта') })
  const close = useCommand(contract.close, {
    refreshes,
    onDone: (output) => {
      notifyUndo('Поддержка закрыта', () => undo.runOrThrow({ id, version: output.version }))
      onDone()
    },
  })
  return (
    <Form
      answers={answers}
      problem={close.problem}
      onRetry={close.retry}
      busy={close.busy}
      act="Закрыть поддержку"
      onSubmit={({ closedOn }) => close.run({ id, version, closedOn })}
    >
      <DateField
        {...answers.field('closedOn', 'Последний день')}
        today={today}
        description="Записи специалиста останутся у него."
      />
    </Form>
  )
}
