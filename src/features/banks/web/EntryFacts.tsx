import { menteeCategories } from '#content/menteeCategories.ts'
import type { BankSide } from '#domain/bankEntry.ts'
import { counted } from '#domain/russian/plural.ts'
import styles from './banks.module.css'
import { banks, type Entry, ofPeople } from './bankWords.ts'

interface EntryFactsProps {
  side: BankSide
  entry: Entry
  topics: readonly { code: string; title: string }[]
}

/** For those who may look and not change. */
export function EntryFacts({ side, entry, topics }: EntryFactsProps) {
  const titles = new Map(topics.map(({ code, title }) => [code, title]))
  return (
    <>
      {'category' in entry && entry.category !== null && <p>Почему: {menteeCategories[entry.category]}.</p>}
      {'capacity' in entry && <p>Готов взять {counted(entry.capacity, ofPeople)}.</p>}
      <h2>{banks[side].topicsTitle}</h2>
      {entry.topics.length === 0 ? (
        <p>{banks[side].noTopics}</p>
      ) : (
        <ul className={styles.topics}>
          {entry.topics.map(({ code, level }) => (
            <li key={code}>
              {titles.get(code) ?? code} <span className={styles.level}>— {banks[side].levels[level]}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
