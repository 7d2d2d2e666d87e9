import { Textarea } from '@mantine/core'
import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify } from '#web/ui/notices.tsx'
import * as contract from '../contract.ts'

/** Without a draft: unsent words would lie outside the one table that only the specialist reads. */
export function NoteForm({ caseId, closedOn }: { caseId: string; closedOn: string | null }) {
  const { today } = usePlace()
  const answers = useAnswers({ start: { writtenOn: closedOn ?? today, content: '' } })
  const write = useCommand(contract.writeNote, {
    refreshes: [contract.notes],
    onDone: () => {
      notify('Запись сохранена')
      answers.finish()
    },
  })
  return (
    <Form
      answers={answers}
      problem={write.problem}
      onRetry={write.retry}
      busy={write.busy}
      act="Сохранить запись"
      onSubmit={({ writtenOn, content }) => write.run({ caseId, writtenOn, content })}
    >
      <DateField {...answers.field('writtenOn', 'Когда встретились?')} today={today} />
      <Textarea {...answers.field('content', 'Что важно запомнить?')} autosize minRows={4} maxLength={20_000} />
    </Form>
  )
}
