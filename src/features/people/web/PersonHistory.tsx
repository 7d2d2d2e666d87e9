import { Title } from '@mantine/core'
import { journalSentence } from '#content/journalSentences.ts'
import { momentInWords } from '#web/momentInWords.ts'
import { usePlace } from '#web/session.tsx'
import { History } from '#web/ui/History.tsx'
import type { PersonPage } from '../personPage.ts'
import styles from './people.module.css'
import { fieldWords, nameOf } from './personWords.ts'

type Line = NonNullable<PersonPage['history']>[number]

export function PersonHistory({ lines }: { lines: PersonPage['history'] }) {
  const place = usePlace()
  if (lines === null) return null
  return (
    <section className={styles.section}>
      <Title order={2}>Что происходило</Title>
      <History
        lines={lines.map((line) => ({
          id: `${line.at} ${line.action}`,
          when: momentInWords(line.at, place),
          who: line.by ? nameOf(line.by) : null,
          sentence: `${sentenceOf(line)}.`,
        }))}
      />
    </section>
  )
}

/** Of one person: the journal's own sentence counts everybody who was in the list. */
function sentenceOf({ action, fields }: Line): string {
  if (['imports.apply', 'people.applyStaffList'].includes(action)) return 'Сведения взяты из загруженного списка'
  const words = fields
    .map((field) => fieldWords[field as keyof typeof fieldWords] ?? null)
    .filter((word) => word !== null)
  const sentence = journalSentence(action, 1)
  return words.length > 0 ? `${sentence}: ${words.join(', ')}` : sentence
}
