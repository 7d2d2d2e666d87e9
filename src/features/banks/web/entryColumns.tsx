import type { BankSide } from '#domain/bankEntry.ts'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { Column, Filter } from '#web/ui/table/columns.ts'
import styles from './banks.module.css'
import { banks, consentWords, type Entry, nameOf, workOf } from './bankWords.ts'

export function nameColumn<Row extends Entry>(side: BankSide, organisationId: string): Column<Row> {
  return {
    key: 'name',
    header: 'Имя',
    cell: ({ id, person, approvedOn }) => (
      <>
        <PageLink to={banks[side].entry(organisationId, id)}>{nameOf(person)}</PageLink>
        <span className={styles.under}>{workOf(person)}</span>
        {approvedOn === null && side === 'mentee' && <StatusWord>не утверждён в базе</StatusWord>}
      </>
    ),
    sortBy: ({ person }) => nameOf(person),
  }
}

interface Topic {
  code: string
  title: string
}

/** Hard requests and strong competences come first from the server. */
export function topicsColumn<Row extends Entry>(side: BankSide, topics: readonly Topic[]): Column<Row> {
  const titles = new Map(topics.map(({ code, title }) => [code, title]))
  const { levels, noTopics } = banks[side]
  return {
    key: 'topics',
    header: side === 'mentee' ? 'Запросы' : 'Компетенции',
    cell: (entry) =>
      entry.topics.length === 0 ? (
        <StatusWord tone="warn">{noTopics}</StatusWord>
      ) : (
        <ul className={styles.topics}>
          {entry.topics.map(({ code, level }) => (
            <li key={code}>
              {titles.get(code) ?? code}
              <span className={styles.level}> — {levels[level]}</span>
            </li>
          ))}
        </ul>
      ),
  }
}

export function consentColumn<Row extends Entry>(): Column<Row> {
  return {
    key: 'consent',
    header: 'Согласие',
    cell: ({ consent }) => <StatusWord tone={consentWords[consent].tone}>{consentWords[consent].words}</StatusWord>,
    sortBy: ({ consent }) => consentWords[consent].words,
  }
}

export function consentFilter<Row extends Entry>(): Filter<Row> {
  return {
    key: 'consent',
    label: 'Согласие',
    options: [{ value: 'no', words: 'Не хватает', fits: ({ consent }) => consent !== 'given' }],
  }
}

export function topicsFilter<Row extends Entry>(side: BankSide): Filter<Row> {
  return {
    key: 'topics',
    label: side === 'mentee' ? 'Запросы' : 'Компетенции',
    options: [{ value: 'none', words: 'Не указаны', fits: ({ topics }) => topics.length === 0 }],
  }
}

export function approvalFilter<Row extends Entry>(): Filter<Row> {
  return {
    key: 'approved',
    label: 'Утверждение',
    options: [
      { value: 'no', words: 'Кандидаты', fits: ({ approvedOn }) => approvedOn === null },
      { value: 'yes', words: 'Утверждённые', fits: ({ approvedOn }) => approvedOn !== null },
    ],
  }
}
