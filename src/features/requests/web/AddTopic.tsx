import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Endpoint } from '#contract/endpoint.ts'
import { useCommand } from '#web/api.ts'
import { useMay } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import * as contract from '../contract.ts'

/** An own topic is added from the place where it is missed. */
export function AddTopic({ refreshes, look = 'plain' }: { refreshes: readonly Endpoint[]; look?: 'main' | 'plain' }) {
  const may = useMay()
  const [opened, setOpened] = useState(false)
  if (!may(contract.addTopic)) return null
  return (
    <>
      <ActButton look={look} onClick={() => setOpened(true)}>
        {look === 'main' ? 'Добавить тему' : 'Нет нужной темы? Добавить свою'}
      </ActButton>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Своя тема" size="lg">
        <AddTopicForm refreshes={refreshes} onDone={() => setOpened(false)} />
      </Modal>
    </>
  )
}

function AddTopicForm({ refreshes, onDone }: { refreshes: readonly Endpoint[]; onDone: () => void }) {
  const answers = useAnswers({ start: { title: '', question: '' }, schema: contract.addTopic.input })
  const undo = useCommand(contract.changeTopic, { refreshes, onDone: () => notify('Тема убрана из списка') })
  const add = useCommand(contract.addTopic, {
    refreshes,
    onDone: ({ code }, { title, question }) => {
      notifyUndo(`Тема «${title}» добавлена`, () =>
        undo.runOrThrow({ code, title, question: question ?? null, isOffered: false }),
      )
      onDone()
    },
  })
  return (
    <Form
      answers={answers}
      problem={add.problem}
      onRetry={add.retry}
      busy={add.busy}
      act="Добавить тему"
      onSubmit={add.run}
    >
      <TextInput {...answers.field('title', 'Как называется тема?')} description="Например: «Работа с тьютором»" />
      <TextInput
        {...answers.field('question', 'Как о ней спросить?')}
        description="Вопрос увидит тот, кто заполняет лист. Можно не заполнять."
      />
    </Form>
  )
}
