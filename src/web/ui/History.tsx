import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './history.module.css'

export interface HistoryLine {
  id: string
  /** «20 сентября, 14:05» — already in words. */
  when: string
  who?: string | null
  sentence: ReactNode
}

interface HistoryProps {
  lines: HistoryLine[]
  empty?: string
  /** In a narrow column the moment stands above its sentence. */
  narrow?: boolean
}

/** What happened, in sentences, newest first: `<History lines={lines} />`. */
export function History({ lines, empty = 'Пока ничего не происходило.', narrow = false }: HistoryProps) {
  if (lines.length === 0) return <Text c="dimmed">{empty}</Text>
  return (
    <ol className={styles.list} data-narrow={narrow || undefined}>
      {lines.map((line) => (
        <li key={line.id}>
          <div className={styles.when}>{line.when}</div>
          <div>
            {line.sentence}
            {line.who && <span className={styles.who}> {line.who}</span>}
          </div>
        </li>
      ))}
    </ol>
  )
}
