import { Group, Text, Title } from '@mantine/core'
import { competenceWords, difficultyWords } from '#content/topics.ts'
import { dayInFigures, schoolYearShort } from '#domain/russian/dates.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { OwnEntry, OwnRequest } from '../contract.ts'
import styles from './own.module.css'
import { stateWords } from './ownWords.ts'

export function OwnEntries({ entries }: { entries: OwnEntry[] }) {
  const missing = sides.filter((side) => !entries.some((entry) => entry.side === side))
  return (
    <>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
      {missing.length > 0 && <TakePart sides={missing} />}
    </>
  )
}

const sides = ['mentee', 'mentor'] as const
const sheets = { mentee: paths.ownRequests, mentor: paths.ownQuestionnaire } as const

/** Whoever is in no bank yet may ask for help or offer it without waiting to be asked. */
function TakePart({ sides: offered }: { sides: readonly OwnEntry['side'][] }) {
  const { organisationId } = usePlace()
  return (
    <Group className={styles.section ?? ''} gap="sm">
      {offered.map((side) => (
        <ActButton key={side} look="other" to={sheets[side](organisationId)}>
          {side === 'mentee' ? 'Мне нужен наставник' : 'Хочу быть наставником'}
        </ActButton>
      ))}
    </Group>
  )
}

function Entry({ entry }: { entry: OwnEntry }) {
  const { organisationId } = usePlace()
  return (
    <section className={styles.section}>
      <Title order={2}>{entry.side === 'mentee' ? 'С чем нужна помощь' : 'В чём вы готовы помочь'}</Title>
      <Text c="dimmed">
        {entry.side === 'mentee' ? 'База наставляемых' : 'База наставников'}, {schoolYearShort(entry.schoolYear)}:{' '}
        {entry.approvedOn === null
          ? 'вы кандидат, решение за руководителем'
          : `вы утверждены ${dayInFigures(entry.approvedOn)}`}
      </Text>
      {entry.side === 'mentee' ? <Requests requests={entry.requests} /> : <Competences of={entry.competences} />}
      <PageLink to={sheets[entry.side](organisationId)}>
        {entry.side === 'mentee' ? 'Мой лист запросов' : 'Моя анкета наставника'}
      </PageLink>
    </section>
  )
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
