import { Text, Title } from '@mantine/core'
import { journalSentence } from '#content/journalSentences.ts'
import { dayOnScreen } from '#domain/russian/dates.ts'
import { momentInWords } from '#web/momentInWords.ts'
import { usePlace } from '#web/session.tsx'
import { History, type HistoryLine } from '#web/ui/History.tsx'
import { factLines } from '../personFacts.ts'
import type { PersonPage } from '../personPage.ts'
import styles from './people.module.css'
import { fieldInWords, nameOf } from './personWords.ts'
import { MoreLines } from './Section.tsx'
import { useFold } from './useFold.ts'

type Line = NonNullable<PersonPage['history']>[number]

const foldedFrom = 8

/** What the dated facts tell, and who wrote what and when; newest first, the older lines folded. */
export function PersonHistory({ answer }: { answer: PersonPage }) {
  const place = usePlace()
  const facts = factLines(answer).map(({ on, sentence }) => ({
    at: on,
    line: { id: `${on} ${sentence}`, when: dayOnScreen(on, place.today), sentence: `${sentence}.` },
  }))
  const journal = (answer.history ?? []).map((line) => ({ at: line.at, line: journalLine(line, place) }))
  const lines = [...facts, ...journal].sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ line }) => line)
  const { shown, hidden, open } = useFold(lines, foldedFrom)
  return (
    <section className={styles.section}>
      <Title order={2}>Что происходило</Title>
      <History lines={[...shown]} />
      <MoreLines hidden={hidden} open={open} />
      {hidden === 0 && !answer.historyIsWhole && (
        <Text c="dimmed">Показаны последние 200 записей, более ранние есть в журнале организации.</Text>
      )}
    </section>
  )
}

function journalLine(line: Line, place: Parameters<typeof momentInWords>[1]): HistoryLine {
  return {
    id: `${line.at} ${line.action}`,
    when: momentInWords(line.at, place),
    who: line.by ? nameOf(line.by) : null,
    sentence: `${sentenceOf(line)}.`,
  }
}

/** Of one person: the journal's own sentence counts everybody who was in the list. */
function sentenceOf({ action, fields }: Line): string {
  if (listActions.includes(action)) return 'Сведения взяты из загруженного списка'
  const words = fields.map(fieldInWords).filter((word) => word !== null)
  const sentence = journalSentence(action, 1).replace(ofOne, '')
  return words.length > 0 ? `${sentence}: ${words.join(', ')}` : sentence
}

/** «(1 человек)»: on the page of this very person it says nothing; of papers and pairs it does. */
const ofOne = /\s\(1\sчеловек\)/

/** The earlier name of the act stands in journals that began with it. */
const listActions = ['imports.apply', 'people.applyStaffList']
