import { List, Modal, Stack, Text } from '@mantine/core'
import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { notifyUndo } from '#web/ui/notices.tsx'
import * as contract from '../contract.ts'
import type { PersonPage } from '../personPage.ts'
import { nameOf } from './personWords.ts'

interface LeavingDialogProps {
  opened: boolean
  answer: PersonPage
  onClose: () => void
}

export function LeavingDialog({ opened, answer, onClose }: LeavingDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={`${nameOf(answer.card)}: отметить уход`} size="lg">
      <LeavingForm answer={answer} onDone={onClose} />
    </Modal>
  )
}

function LeavingForm({ answer: { card, pairs }, onDone }: { answer: PersonPage; onDone: () => void }) {
  const { today } = usePlace()
  const open = (pairs ?? []).filter(({ isOpen }) => isOpen)
  const answers = useAnswers({ start: { leftOn: today } })
  const refreshes = [contract.showPerson, contract.listPeople, contract.searchPeople]
  const takeBack = useCommand(contract.takeBackLeaving, { refreshes })
  const leave = useCommand(contract.recordLeaving, {
    refreshes,
    onDone: ({ version }) => {
      notifyUndo('Уход отмечен', () => takeBack.runOrThrow({ id: card.id, version }))
      onDone()
    },
  })
  const send = () =>
    leave.run({
      id: card.id,
      version: card.version,
      leftOn: answers.values.leftOn,
      openPairs: open.map(({ id }) => id),
    })
  return (
    <Form
      answers={answers}
      problem={leave.problem}
      onRetry={leave.retry}
      busy={leave.busy}
      act="Отметить уход"
      onSubmit={send}
    >
      <DateField {...answers.field('leftOn', 'Последний день в организации')} today={today} />
      {open.length > 0 ? (
        <Notice tone="warn">
          <Stack gap={4}>
            <Text>Эти пары останутся открытыми, их прекращают отдельным приказом:</Text>
            <List>
              {open.map(({ id, side, other }) => (
                <List.Item key={id}>
                  {side === 'mentor' ? 'наставляемый' : 'наставник'} — {nameOf(other)}
                </List.Item>
              ))}
            </List>
          </Stack>
        </Notice>
      ) : (
        <Text c="dimmed">
          {pairs !== null && 'Открытых пар нет. '}
          Карточка и история останутся, из списков человек исчезнет.
        </Text>
      )}
    </Form>
  )
}
