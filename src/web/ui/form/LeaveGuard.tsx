import { Group, Modal, Stack, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { ActButton } from '../ActButton.tsx'

interface LeaveGuardProps {
  /** Something typed is kept nowhere. */
  unsaved: boolean
  /** Leaving inside the program keeps the rest in the draft; only closing the tab is asked about. */
  hasDraft: boolean
  /** Asked at the moment of leaving: a form that is just being sent may lead to the next page. */
  mayLeave: () => boolean
}

/** Asks before typed answers are lost. A part of `Form`. */
export function LeaveGuard({ unsaved, hasDraft, mayLeave }: LeaveGuardProps) {
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => unsaved && !hasDraft && !mayLeave() && current.pathname !== next.pathname,
    enableBeforeUnload: () => unsaved && !mayLeave(),
    withResolver: true,
  })
  return (
    <Modal opened={leaving.status === 'blocked'} onClose={() => leaving.reset?.()} title="Уйти со страницы?">
      <Stack>
        <Text>То, что вы ввели, ещё не сохранено и пропадёт.</Text>
        <Group>
          <ActButton onClick={() => leaving.reset?.()}>Остаться</ActButton>
          <ActButton look="danger" onClick={() => leaving.proceed?.()}>
            Уйти без сохранения
          </ActButton>
        </Group>
      </Stack>
    </Modal>
  )
}
