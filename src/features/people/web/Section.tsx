import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { ActButton } from '#web/ui/ActButton.tsx'
import styles from './people.module.css'
import { useFold } from './useFold.ts'

interface SectionProps {
  title: string
  /** Null where the reader may not see it: then there is no section at all. */
  lines: { id: string; content: ReactNode }[] | null
  /** What to do when there is nothing yet. */
  empty: ReactNode
  act?: ReactNode
}

const foldedFrom = 6

export function Section({ title, lines, empty, act }: SectionProps) {
  const { shown, hidden, open } = useFold(lines ?? [], foldedFrom)
  if (lines === null) return null
  return (
    <section className={styles.section}>
      <Title order={2}>{title}</Title>
      {lines.length === 0 ? (
        <Text c="dimmed" component="div">
          {empty}
        </Text>
      ) : (
        <ul className={styles.lines}>
          {shown.map(({ id, content }) => (
            <li key={id}>{content}</li>
          ))}
        </ul>
      )}
      <MoreLines hidden={hidden} open={open} />
      {act && <div className={`${styles.act} noPrint`}>{act}</div>}
    </section>
  )
}

export function MoreLines({ hidden, open }: { hidden: number; open: () => void }) {
  if (hidden === 0) return null
  return (
    <div className="noPrint">
      <ActButton look="plain" onClick={open}>
        Показать всё (ещё {hidden})
      </ActButton>
    </div>
  )
}
