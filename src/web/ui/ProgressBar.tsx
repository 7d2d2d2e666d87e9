import { Progress, Text } from '@mantine/core'

interface ProgressBarProps {
  what: string
  done: number
  /** Unknown total: the bar is left out and the count stays. */
  total?: number | null
}

/** True progress with its count: `<ProgressBar what="Проверяем строки" done={40} total={120} />`. */
export function ProgressBar({ what, done, total }: ProgressBarProps) {
  const share = total ? Math.min(100, Math.round((done / total) * 100)) : null
  return (
    <div className="reading">
      <Text component="div" role="status">
        {what}: {done.toLocaleString('ru')}
        {total ? ` из ${total.toLocaleString('ru')}` : ''}
      </Text>
      {share !== null && (
        <Progress.Root size="lg" mt={6}>
          <Progress.Section value={share} aria-label={what} aria-valuetext={`${done} из ${total}`} />
        </Progress.Root>
      )}
    </div>
  )
}
