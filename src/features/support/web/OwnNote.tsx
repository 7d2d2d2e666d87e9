import { Group, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { dayInWords } from '#domain/russian/dates.ts'
import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import type { SupportNote } from '../contract.ts'
import * as contract from '../contract.ts'
import styles from './support.module.css'

interface OwnNoteProps {
  caseId: string
  note: SupportNote
}

export function OwnNote({ caseId, note }: OwnNoteProps) {
  const [changing, setChanging] = useState(false)
  if (changing) {
    return (
      <li>
        <ChangeForm note={note} onDone={() => setChanging(false)} />
      </li>
    )
  }
  return (
    <li>
      <Text fw={600}>{dayInWords(note.writtenOn)}</Text>
      <Text className={styles.content ?? ''}>{note.content}</Text>
      <Acts caseId={caseId} note={note} onChange={() => setChanging(true)} />
    </li>
  )
}

function Acts({ caseId, note, onChange }: OwnNoteProps & { onChange: () => void }) {
  const { id, version, writtenOn, content } = note
  const refreshes = [contract.notes]
  const writeAgain = useCommand(contract.writeNote, { refreshes, onDone: () => notify('Запись возвращена') })
  const remove = useCommand(contract.removeNote, {
    refreshes,
    onDone: () => notifyUndo('Запись удалена', () => writeAgain.runOrThrow({ caseId, writtenOn, content })),
  })
  return (
    <>
      <ProblemNotice problem={remove.problem} onRetry={remove.retry} />
      <Group gap="xs">
        <ActButton look="plain" onClick={onChange}>
          Исправить
        </ActButton>
        <ActButton look="plain" busy={remove.busy} onClick={() => remove.run({ id, version })}>
          Удалить
        </ActButton>
      </Group>
    </>
  )
}

function ChangeForm({ note, onDone }: { note: SupportNote; onDone: () => void }) {
  const { today } = usePlace()
  const { id, version, writtenOn, content } = note
  const answers = useAnswers({ start: { writtenOn, content } })
  const change = useCommand(contract.changeNote, {
    refreshes: [contract.notes],
    onDone: () => {
      notify('Запись исправлена')
      onDone()
    },
  })
  return (
    <Form
      answers={answers}
      problem={change.problem}
      onRetry={change.retry}
      busy={change.busy}
      act="Сохранить"
      onSubmit={(values) => change.run({ id, version, ...values })}
      otherActs={
        <ActButton look="plain" onClick={onDone}>
          Не менять
        </ActButton>
      }
    >
      <DateField {...answers.field('writtenOn', 'Когда встретились?')} today={today} />
      <Textarea {...answers.field('content', 'Что важно запомнить?')} autosize minRows={4} maxLength={20_000} />
    </Form>
  )
}
