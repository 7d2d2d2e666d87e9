import { Autocomplete, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import type { OutputOf } from '#contract/endpoint.ts'
import { listChoices } from '#features/people/contract.ts'
import { useCommand, useRead } from '#web/api.ts'
import { usePlace, useSession } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notifyUndo } from '#web/ui/notices.tsx'
import * as contract from '../contract.ts'

interface ChangeFormProps {
  appointment: OutputOf<typeof contract.list>['appointments'][number]
  onDone: () => void
}

/** Person and role stay: with another one it is another appointment. */
export function ChangeForm({ appointment, onDone }: ChangeFormProps) {
  const { today } = usePlace()
  const { refresh } = useSession()
  const { id, version, concerns, startedOn, endedOn, orderNumber, orderOn } = appointment
  const before = { concerns, startedOn, endedOn, orderNumber, orderOn }
  const answers = useAnswers({
    start: {
      concerns: concerns ?? '',
      startedOn,
      endedOn: endedOn ?? '',
      orderNumber: orderNumber ?? '',
      orderOn: orderOn ?? '',
    },
  })
  const choices = useRead(listChoices, {})
  const undo = useCommand(contract.change, { refreshes: [contract.list], onDone: () => void refresh() })
  const change = useCommand(contract.change, {
    refreshes: [contract.list],
    onDone: (changed) => {
      notifyUndo('Назначение исправлено', () => undo.runOrThrow({ id, version: changed.version, ...before }))
      void refresh()
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
        problem={change.problem}
        onRetry={change.retry}
        busy={change.busy}
        act="Сохранить"
        onSubmit={({ endedOn: lastDay, orderOn: orderDay, ...values }) =>
          change.run({ id, version, ...values, endedOn: lastDay || null, orderOn: orderDay || null })
        }
      >
        <DateField {...answers.field('startedOn', 'С какого дня?')} today={today} />
        {endedOn !== null && <DateField {...answers.field('endedOn', 'По какой день?')} today={today} />}
        <Autocomplete
          {...answers.field('concerns', 'Чего или кого это касается?')}
          description="Методобъединение, класс, группа. Руководителю МО это нужно: он видит людей только этого объединения."
          data={choices.data?.associations ?? []}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput {...answers.field('orderNumber', 'Номер приказа')} />
          <DateField {...answers.field('orderOn', 'Дата приказа')} today={today} />
        </SimpleGrid>
      </Form>
    </Stack>
  )
}
