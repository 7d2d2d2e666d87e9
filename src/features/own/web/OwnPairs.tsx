import { Text, Title } from '@mantine/core'
import { dayInWords } from '#domain/russian/dates.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { OwnPair } from '../contract.ts'
import { Contacts } from './Contacts.tsx'
import styles from './own.module.css'
import { nameOf, workOf } from './ownWords.ts'

export function OwnPairs({ pairs, takesPart }: { pairs: OwnPair[]; takesPart: boolean }) {
  const mentors = pairs.filter(({ side }) => side === 'mentee')
  const mentees = pairs.filter(({ side }) => side === 'mentor')
  if (pairs.length === 0) {
    return (
      <EmptyState
        words={takesPart ? 'Пары пока нет' : 'Вы пока не участвуете в наставничестве'}
        hint={
          takesPart
            ? 'Когда все согласятся, здесь появятся имя и контакты.'
            : 'Нужен наставник или готовы помочь сами — скажите об этом, контакты ниже.'
        }
      />
    )
  }
  return (
    <>
      {mentors.length > 0 && (
        <section className={styles.section}>
          <Title order={2}>{mentors.length === 1 ? 'Ваш наставник' : 'Ваши наставники'}</Title>
          <ul className={styles.lines}>
            {mentors.map((pair) => (
              <li key={pair.id}>
                <Text fw={600}>{nameOf(pair.other)}</Text>
                <PairLines pair={pair} />
                <Contacts of={pair.other} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {mentees.length > 0 && <Mentees pairs={mentees} />}
    </>
  )
}

function Mentees({ pairs }: { pairs: OwnPair[] }) {
  const { organisationId } = usePlace()
  return (
    <section className={styles.section}>
      <Title order={2}>{pairs.length === 1 ? 'Ваш наставляемый' : 'Ваши наставляемые'}</Title>
      <ul className={styles.lines}>
        {pairs.map((pair) => (
          <li key={pair.id}>
            <PageLink to={paths.ownMentee(organisationId, pair.id)}>{nameOf(pair.other)}</PageLink>
            <PairLines pair={pair} />
          </li>
        ))}
      </ul>
    </section>
  )
}

export function PairLines({ pair: { other, topics, fromOn, toOn, isFixed } }: { pair: OwnPair }) {
  const { today } = usePlace()
  return (
    <>
      {workOf(other) !== '' && <Text>{workOf(other)}</Text>}
      {topics.length > 0 && <Text>Темы: {topics.join('; ')}</Text>}
      <Text c="dimmed">
        {fromOn > today ? `С ${dayInWords(fromOn)} по ${dayInWords(toOn)}` : `По ${dayInWords(toOn)} включительно`}{' '}
        {!isFixed && <StatusWord tone="warn">приказа ещё нет</StatusWord>}
      </Text>
    </>
  )
}
