import type { ReactNode } from 'react'
import styles from './notice.module.css'

export type Tone = 'calm' | 'good' | 'warn' | 'bad'

/** A remark that stays on the page: `<Notice tone="warn">Двое кураторов действуют одновременно</Notice>`. */
export function Notice({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <div className={styles.notice} data-tone={tone}>
      {children}
    </div>
  )
}
