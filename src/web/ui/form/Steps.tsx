import type { ReactNode } from 'react'
import styles from './steps.module.css'

interface StepsProps {
  names: string[]
  /** From 0. */
  current: number
  /** Steps already passed can be opened again. */
  onOpen?: (step: number) => void
  children?: ReactNode
}

/** «Шаг 2 из 4» of a long form: `<Steps names={['Файл', 'Проверка', 'Готово']} current={1} onOpen={setStep} />`. */
export function Steps({ names, current, onOpen, children }: StepsProps) {
  return (
    <div>
      <nav aria-label={`Шаг ${current + 1} из ${names.length}`} className={styles.steps}>
        <ol>
          {names.map((name, step) => (
            <li key={name} aria-current={step === current ? 'step' : undefined} data-done={step < current || undefined}>
              {step < current && onOpen ? (
                <button type="button" onClick={() => onOpen(step)}>
                  {step + 1}. {name}
                </button>
              ) : (
                <span>
                  {step + 1}. {name}
                </span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {children}
    </div>
  )
}
