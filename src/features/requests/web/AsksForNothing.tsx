import { Text } from '@mantine/core'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Notice } from '#web/ui/Notice.tsx'

export function AsksForNothing({ onMeant, own }: { onMeant: () => void; own?: boolean }) {
  return (
    <div role="alert">
      <Notice tone="warn">
        <Text mb="xs">
          {own
            ? 'Вы не отметили ни одной темы. Если помощь не нужна, так и отправьте.'
            : 'Не отмечена ни одна тема. Если человеку помощь не нужна, так и запишите: в базу он не попадёт, а лист будет считаться собранным.'}
        </Text>
        <ActButton look="other" submit onClick={onMeant}>
          {own ? 'Помощь не нужна, отправить' : 'Помощь не нужна, записать'}
        </ActButton>
      </Notice>
    </div>
  )
}
