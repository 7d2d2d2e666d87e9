import { Button, Group } from '@mantine/core'
import { hideNotification, showNotification } from '@mantine/notifications'

/** «Готово» in the corner: `notify('Согласие отмечено')`. */
export function notify(words: string) {
  showNotification({ message: words, closeButtonProps })
}

/** The act is done at once and can be taken back: `notifyUndo('Согласие отмечено', () => undo.run({ id }))`. */
export function notifyUndo(words: string, undo: () => unknown) {
  const id = crypto.randomUUID()
  const takeBack = () => {
    hideNotification(id)
    void undo()
  }
  showNotification({
    id,
    autoClose: 15_000,
    closeButtonProps,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <span>{words}</span>
        <Button variant="default" size="compact-md" onClick={takeBack} style={{ flexShrink: 0 }}>
          Отменить
        </Button>
      </Group>
    ),
  })
}

const closeButtonProps = { 'aria-label': 'Закрыть сообщение' }
