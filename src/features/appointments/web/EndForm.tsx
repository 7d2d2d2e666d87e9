import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint.ts'
import { useCommand } from '#web/api.ts'
import { usePlace, useSession } from '#web/session.tsx'
import { useSections } from '#web/shell/sections.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import { ConfirmChange } from '#web/ui/ConfirmChange.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import * as contract from '../contract.ts'

interface EndFormProps {
  appointment: OutputOf<typeof contract.list>['appointments'][number]
  onDone: () => void
}

export function EndForm({ appointment, onDone }: EndFormProps) {
  const { today } = usePlace()
  const { id, version, loses } = appointment
  const [asking, setAsking] = useState(false)
  const answers = useAnswers({ start: { endedOn: today } })
  const end = useCommand(contract.end, {
    refreshes: [contract.list],
    onDone: () => {
      notify('Последний день назначения записан')
      onDone()
    },
  })
  const correct = useCorrect(appointment, onDone)
  const remove = () => correct.run({ id, version })
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
      <ActButton look="plain" busy={correct.busy} onClick={loses === null ? remove : () => setAsking(true)}>
        Такого назначения не было: убрать
      </ActButton>
      <ConfirmChange
        opened={asking}
        question="Убрать ваше собственное назначение?"
        changes={useLosses(loses ?? [])}
        safe={`${isLastWord(loses) ? 'Вернуть его сможет только другой человек, который назначает. ' : ''}Если неверны лишь день или приказ, не убирайте, а нажмите «Изменить».`}
        act="Убрать"
        danger
        busy={correct.busy}
        problem={correct.problem}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      />
    </Stack>
  )
}

/** Without this appointment one may not appoint any more, not even oneself again. */
function isLastWord(loses: readonly string[] | null): boolean {
  return loses?.includes('appointments.change') ?? false
}

/** Somebody else's comes back by one click; with one's own the right to bring it back may be gone. */
function useCorrect({ loses, ...removed }: EndFormProps['appointment'], onDone: () => void) {
  const { refresh } = useSession()
  const undo = useCommand(contract.appoint, { refreshes: [contract.list] })
  const { personId, roleCode, concerns, startedOn, endedOn, orderNumber, orderOn } = removed
  const again = { personId, roleCode, concerns, startedOn, endedOn, orderNumber, orderOn }
  return useCommand(contract.correct, {
    refreshes: [contract.list],
    onDone: () => {
      if (!isLastWord(loses)) notifyUndo('Ошибочное назначение убрано', () => undo.runOrThrow(again))
      else notify('Ваше назначение убрано')
      void refresh()
      onDone()
    },
  })
}

function useLosses(loses: readonly string[]): string[] {
  const unseen = useSections().filter(({ needs }) => loses.includes(needs))
  if (loses.length === 0) return ['Роль исчезнет из списка. Права останутся: их дают другие ваши роли.']
  const acts = 'Вы больше не сможете делать то, что позволяла эта роль.'
  if (unseen.length === 0) return [acts]
  return [`Вы перестанете видеть: ${unseen.map(({ words }) => `«${words}»`).join(', ')}.`, acts]
}
