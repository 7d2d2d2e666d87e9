import { Stack, Text } from '@mantine/core'
import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify } from '#web/ui/notices.tsx'
import * as contract from '../contract.ts'

interface EndFormProps {
  appointment: { id: string; version: number; personName: string; roleTitle: string }
  onDone: () => void
}

export function EndForm({ appointment, onDone }: EndFormProps) {
  const { today } = usePlace()
  const { id, version } = appointment
  const answers = useAnswers({ start: { endedOn: today } })
  const refreshes = [contract.list]
  const end = useCommand(contract.end, {
    refreshes,
    onDone: () => {
      notify('Последний день назначения записан')
      onDone()
    },
  })
  const correct = useCommand(contract.correct, {
    refreshes,
    onDone: () => {
      notify('Ошибочное назначение убрано')
      onDone()
    },
  })
  return (
    <Stack>
      <Text>
        {appointment.personName}, {appointment.roleTitle.toLowerCase()}.
      </Text>
      <Form
        answers={answers}
        problem={end.problem ?? correct.problem}
        onRetry={end.problem ? end.retry : correct.retry}
        busy={end.busy}
        act="Закончить"
        onSubmit={({ endedOn }) => end.run({ id, version, endedOn: endedOn as string })}
      >
        <DateField {...answers.field('endedOn', 'Последний день в этой роли')} today={today} />
      </Form>
      <ActButton look="plain" busy={correct.busy} onClick={() => correct.run({ id, version })}>
        Такого назначения не было: убрать
      </ActButton>
    </Stack>
  )
}
