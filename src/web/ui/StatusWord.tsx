import type { ReactNode } from 'react'
import type { Tone } from './Notice.tsx'
import styles from './statusWord.module.css'

/** A state in words; the colour is only the second sign: `<StatusWord tone="warn">ждёт подписи</StatusWord>`. */
export function StatusWord({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={styles.word} data-tone={tone}>
      {children}
    </span>
  )
}
