import { Group, List, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Problem } from '#web/problem.ts'
import { ActButton } from './ActButton.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'

interface ConfirmChangeProps {
  opened: boolean
  /** The question: «Зарегистрировать приказ № 12?» */
  question: string
  /** What will change, one line each. */
  changes: ReactNode[]
  /** What stays as it is or can be mended later. */
  safe?: ReactNode
  act: string
  danger?: boolean
  busy?: boolean
  problem?: Problem | null
  onConfirm: () => unknown
  onClose: () => void
}

/** Before an act that cannot be undone: shows what it will change. Other acts are done at once, with `notifyUndo`. */
export function ConfirmChange(props: ConfirmChangeProps) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.question} closeOnClickOutside={!props.busy}>
      <Stack gap="md">
        <ProblemNotice problem={props.problem ?? null} />
        <div>
          <Text fw={600}>Что изменится</Text>
          <List mt={4}>
            {props.changes.map((change, index) => (
              <List.Item key={typeof change === 'string' ? change : `change ${index + 1}`}>{change}</List.Item>
            ))}
          </List>
        </div>
        {props.safe && <Text c="dimmed">{props.safe}</Text>}
        <Group>
          <ActButton look={props.danger ? 'danger' : 'main'} busy={props.busy ?? false} onClick={props.onConfirm}>
            {props.act}
          </ActButton>
          <ActButton look="plain" onClick={props.onClose}>
            Не сейчас
          </ActButton>
        </Group>
      </Stack>
    </Modal>
  )
}
