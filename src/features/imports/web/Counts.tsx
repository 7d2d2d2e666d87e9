import { figures, plural } from '#domain/russian/plural.ts'
import type { CheckedList } from '../findings.ts'
import styles from './imports.module.css'

export function Counts({ counts }: Pick<CheckedList, 'counts'>) {
  const lines: [number, string][] = [
    [counts.added, plural(counts.added, ['новый', 'новых', 'новых'])],
    [counts.changed, 'с изменениями'],
    [counts.unchanged, 'без изменений'],
    [counts.duplicates, plural(counts.duplicates, ['возможный повтор', 'возможных повтора', 'возможных повторов'])],
    [counts.withFaults, plural(counts.withFaults, ['с ошибкой', 'с ошибками', 'с ошибками'])],
    [counts.leavers, 'нет в файле'],
  ]
  return (
    <ul className={styles.counts} aria-label="Что нашлось">
      {lines.map(([count, words]) => (
        <li key={words}>
          <strong>{figures(count)}</strong>
          {words}
        </li>
      ))}
    </ul>
  )
}
