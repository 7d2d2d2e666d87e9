import { type KeyboardEvent, useId, useRef } from 'react'
import type { Level } from '#content/topics.ts'
import { topics as catalogue } from '#content/topics.ts'
import type { BankSide } from '#domain/bankEntry.ts'
import styles from './banks.module.css'
import { banks } from './bankWords.ts'

export type Levels = Record<string, Level>

interface TopicLevelsProps {
  side: BankSide
  topics: readonly { code: string; title: string }[]
  levels: Levels
  onChange: (levels: Levels) => void
}

const scale: readonly Level[] = [0, 1, 2, 3]

/** A row for each topic. By keyboard: 0–3 answers and goes to the next row, arrows change, Tab passes by. */
export function TopicLevels({ side, topics, levels, onChange }: TopicLevelsProps) {
  const rows = useRef<HTMLFieldSetElement>(null)
  const name = useId()

  function answerByKey(event: KeyboardEvent, index: number, code: string) {
    const level = scale.find((each) => String(each) === event.key)
    if (level === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    onChange({ ...levels, [code]: level })
    const next = rows.current?.querySelectorAll('[role="radiogroup"]')[index + 1]
    next?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }

  return (
    <fieldset className={styles.topicRows} ref={rows}>
      <legend>{banks[side].topicsTitle}</legend>
      <span className={styles.question}>С клавиатуры: цифра от 0 до 3 отвечает и переходит к следующей теме.</span>
      {topics.map(({ code, title }, index) => (
        <div key={code} className={styles.topic}>
          <div id={`${name}-${code}`}>
            {title}
            <span className={styles.question}>{hintOf(code, side)}</span>
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
                {banks[side].levels[level]}
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  )
}

/** A mentee is asked a question, a mentor sees what the topic is about; own topics of the organisation have neither. */
function hintOf(code: string, side: BankSide): string | undefined {
  const topic = catalogue.find((each) => each.code === code)
  return side === 'mentee' ? topic?.question : topic?.description
}
