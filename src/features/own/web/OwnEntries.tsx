import { Text, Title } from '@mantine/core'
import { competenceWords, difficultyWords } from '#content/topics.ts'
import { dayInFigures, schoolYearShort } from '#domain/russian/dates.ts'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { OwnEntry, OwnRequest } from '../contract.ts'
import styles from './own.module.css'
import { stateWords } from './ownWords.ts'

export function OwnEntries({ entries }: { entries: OwnEntry[] }) {
  return entries.map((entry) => (
    <section key={entry.id} className={styles.section}>
      <Title order={2}>{entry.side === 'mentee' ? 'С чем нужна помощь' : 'В чём вы готовы помочь'}</Title>
      <Text c="dimmed">
        {entry.side === 'mentee' ? 'База наставляемых' : 'База наставников'}, {schoolYearShort(entry.schoolYear)}:{' '}
        {entry.approvedOn === null
          ? 'вы кандидат, решение за руководителем'
          : `вы утверждены ${dayInFigures(entry.approvedOn)}`}
      </Text>
      {entry.side === 'mentee' ? <Requests requests={entry.requests} /> : <Competences of={entry.competences} />}
    </section>
  ))
}

export function Requests({ requests }: { requests: OwnRequest[] }) {
  if (requests.length === 0) return <Text mt="xs">Запросы пока не указаны.</Text>
  return (
    <ul className={styles.lines}>
      {requests.map(({ id, title, difficulty, wantedHelp, state }) => (
        <li key={id}>
          <Text>
            {title} <StatusWord tone={state === 'resolved' ? 'good' : 'calm'}>{stateWords[state]}</StatusWord>
          </Text>
          <Text c="dimmed">
            {difficultyWords[difficulty]}
            {wantedHelp && `. ${wantedHelp}`}
          </Text>
        </li>
      ))}
    </ul>
  )
}

function Competences({ of: competences }: { of: OwnEntry['competences'] }) {
  const declared = competences.filter(({ level }) => level > 0)
  if (declared.length === 0) return <Text mt="xs">Темы пока не указаны.</Text>
  return (
    <ul className={styles.lines}>
      {declared.map(({ title, level }) => (
        <li key={title}>
          <Text>{title}</Text>
          <Text c="dimmed">{competenceWords[level]}</Text>
        </li>
      ))}
    </ul>
  )
}
