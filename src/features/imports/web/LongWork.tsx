import { Group, Loader, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { OutputOf } from '#contract/endpoint.ts'
import { useRead } from '#web/api.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import { ProgressBar } from '#web/ui/ProgressBar.tsx'
import * as contract from '../contract.ts'

interface LongWorkProps {
  of: { busy: boolean; progress: number | null; cancel: () => void }
  progressId: string | null
  /** Of the file that is sent; none where nothing is. */
  bytes?: number
  onCancelled?: () => void
}

/** What runs longer than a moment is shown as far as it truly is, and may be called off. */
export function LongWork({ of, progressId, bytes = 0, onCancelled }: LongWorkProps) {
  const isLong = useIsLong(of.busy)
  const isSending = bytes > 0 && of.progress !== null && of.progress < 1
  const asks = of.busy && isLong && !isSending && progressId !== null
  const answer = useRead(contract.progressOfList, { progressId: progressId ?? '' }, { enabled: asks, every: 400 })
  if (!of.busy || !isLong) return null
  const cancel = () => {
    of.cancel()
    onCancelled?.()
  }
  return (
    <Group align="center" gap="lg">
      {isSending ? (
        <ProgressBar what="Отправляем файл, КБ" done={kilobytes(bytes * (of.progress ?? 0))} total={kilobytes(bytes)} />
      ) : (
        <OnServer at={answer.data} />
      )}
      <ActButton look="other" onClick={cancel}>
        Отменить
      </ActButton>
    </Group>
  )
}

const stageWords = {
  reading: 'Читаем строки',
  comparing: 'Сверяем с людьми, которые уже есть',
  writing: 'Записываем людей',
} as const

function OnServer({ at }: { at: OutputOf<typeof contract.progressOfList> | undefined }) {
  if (at && at.stage !== null && at.stage !== 'opening' && at.total > 0) {
    return <ProgressBar what={stageWords[at.stage]} done={at.done} total={at.total} />
  }
  return (
    <Text role="status" style={{ display: 'flex', gap: '0.75rem', alignItems: 'center' }}>
      <Loader size="sm" aria-hidden /> {at?.stage === 'opening' ? 'Открываем файл…' : 'Работаем…'}
    </Text>
  )
}

function kilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1024))
}

const momentMs = 700

/** A bar that comes and goes at once only frightens. */
function useIsLong(busy: boolean): boolean {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    setIsLong(false)
    if (!busy) return
    const timer = setTimeout(() => setIsLong(true), momentMs)
    return () => clearTimeout(timer)
  }, [busy])
  return isLong
}
