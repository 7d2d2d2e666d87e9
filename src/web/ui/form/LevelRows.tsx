import { type KeyboardEvent, useId, useRef } from 'react'
import type { Level } from '#content/topics.ts'
import styles from './levelRows.module.css'

export type Levels = Record<string, Level>

interface LevelRowsProps {
  legend: string
  /** What 0 … 3 mean, in words. */
  words: readonly [string, string, string, string]
  rows: readonly { code: string; title: string; hint?: string | undefined }[]
  levels: Levels
  onChange: (levels: Levels) => void
  /** Figures alone, their words once above: for whoever types from paper. */
  compact?: boolean
}

const scale: readonly Level[] = [0, 1, 2, 3]

/** A row for each topic. By keyboard: 0–3 answers and goes to the next row, arrows change, Tab passes by. */
export function LevelRows({ legend, words, rows, levels, onChange, compact = false }: LevelRowsProps) {
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const name = useId()

  function answerByKey(event: KeyboardEvent, index: number, code: string) {
    const level = scale.find((each) => String(each) === event.key)
    if (level === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    onChange({ ...levels, [code]: level })
    const next = fieldset.current?.querySelectorAll('[role="radiogroup"]')[index + 1]
    next?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }

  return (
    <fieldset className={styles.rows} ref={fieldset} data-compact={compact || undefined}>
      <legend>{legend}</legend>
      {compact && <span className={styles.hint}>{words.map((word, level) => `${level} — ${word}`).join(', ')}.</span>}
      <span className={`${styles.hint} ${styles.keys}`}>
        С клавиатуры: цифра от 0 до 3 отвечает и переходит к следующей теме.
      </span>
      {rows.map(({ code, title, hint }, index) => (
        <div key={code} className={styles.row}>
          <div id={`${name}-${code}`}>
            {title}
            {hint && <span className={styles.hint}>{hint}</span>}
          </div>
          <div
            role="radiogroup"
            aria-labelledby={`${name}-${code}`}
            className={styles.levels}
            onKeyDown={(event) => answerByKey(event, index, code)}
          >
            {scale.map((level) => (
              <label key={level}>
                <input
                  type="radio"
                  name={`${name}-${code}`}
                  checked={(levels[code] ?? 0) === level}
                  onChange={() => onChange({ ...levels, [code]: level })}
                />
                <strong>{level}</strong>
                <span className={styles.words}>{words[level]}</span>
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  )
}
