import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** One sentence: what will stand here. */
  words: string
  hint?: ReactNode
  act?: ReactNode
}

/** `<EmptyState words="Пока никого нет" hint="Загрузите список из файла" act={<ActButton …/>} />` */
export function EmptyState({ words, hint, act }: EmptyStateProps) {
  return (
    <Stack gap="xs" py="xl" align="flex-start" className="reading">
      <Text fw={600}>{words}</Text>
      {hint && <Text c="dimmed">{hint}</Text>}
      {act && <div style={{ marginTop: '0.5rem' }}>{act}</div>}
    </Stack>
  )
}
