import { Modal, Text, TextInput } from '@mantine/core'
import { addDays } from '#domain/calendar.ts'
import * as people from '#features/people/contract.ts'
import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notifyUndo } from '#web/ui/notices.tsx'
import * as contract from '../contract.ts'
import { nameOf } from './moveWords.ts'

interface TakeInDialogProps {
  move: contract.Transfers['offered'][number]
  onClose: () => void
}

export function TakeInDialog({ move, onClose }: TakeInDialogProps) {
  const { today } = usePlace()
  const answers = useAnswers({ start: { joinedOn: addDays(move.leftOn, 1), post: '' } })
  const refreshes = [contract.showTransfers, people.listPeople, people.searchPeople]
  const takeBack = useCommand(contract.takeBackTakingIn, { refreshes })
  const takeIn = useCommand(contract.takeIn, {
    refreshes,
    onDone: (record) => {
      notifyUndo(`${nameOf(move)}: переход принят`, () => takeBack.runOrThrow(record))
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={`${nameOf(move)}: принять`} size="lg">
      <Form
        answers={answers}
        problem={takeIn.problem}
        onRetry={takeIn.retry}
        busy={takeIn.busy}
        act="Принять"
        onSubmit={({ joinedOn, post }) => takeIn.run({ moveId: move.id, joinedOn, post: post === '' ? null : post })}
      >
        <Text>
          У вас появится карточка с именем, годом рождения, стажем и категорией. Согласия, пары и записи в базах
          остаются в прежней организации: здесь их оформляют заново. Если у человека есть вход в программу, он подойдёт
          и сюда.
        </Text>
        <DateField {...answers.field('joinedOn', 'С какого дня человек у вас?')} today={today} />
        {move.kind !== 'student' && (
          <TextInput {...answers.field('post', 'Какая должность у вас?')} description="Можно заполнить позже" />
        )}
      </Form>
    </Modal>
  )
}
