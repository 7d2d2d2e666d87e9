import { List, Text, Title } from '@mantine/core'
import { counted } from '#domain/russian/plural.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import type { Matching } from '../contract.ts'
import type { ShownRun } from '../proposal.ts'
import { obstacleWords } from '../reasonWords.ts'
import styles from './matching.module.css'
import { namingOf, ofPlaces } from './matchingWords.ts'
import type { Proposal } from './useProposal.ts'

interface Explained {
  matching: Matching
  run: ShownRun
}

/** Pairs that were proposed and cannot be accepted any more. */
export function Hindered({ matching, run }: Explained) {
  const naming = namingOf(matching)
  const hindered = run.present.filter(({ state }) => state === 'hindered')
  if (hindered.length === 0) return null
  return (
    <section className={styles.section}>
      <Title order={2}>С тех пор изменилось</Title>
      <ul className={`${styles.list} ${styles.short}`}>
        {hindered.map(({ menteeId, mentorId, obstacles }) => (
          <li key={menteeId}>
            <span className={styles.name}>
              {naming.person(menteeId)} — {naming.person(mentorId)}
            </span>
            <span>{obstacles.map((each) => obstacleWords[each]).join('; ')}</span>
          </li>
        ))}
      </ul>
      <Text c="dimmed">Предложите пары заново: остальные не пострадают.</Text>
    </section>
  )
}

export function Forbidden({ matching, proposal }: { matching: Matching; proposal: Proposal }) {
  const naming = namingOf(matching)
  const { forbidden } = proposal.decisions
  if (forbidden.length === 0) return null
  return (
    <section className={styles.section}>
      <Title order={2}>Исключены вами</Title>
      <ul className={`${styles.list} ${styles.short}`}>
        {forbidden.map((pair) => {
          const who = `${naming.person(pair.menteeId)} — ${naming.person(pair.mentorId)}`
          return (
            <li key={who}>
              <span>{who}</span>
              <div>
                <ActButton look="other" size="sm" busy={proposal.busy} onClick={() => proposal.allow(pair)}>
                  Вернуть
                </ActButton>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

export function Load({ matching, run }: Explained) {
  const naming = namingOf(matching)
  const busy = run.load.filter(({ proposed }) => proposed > 0)
  return (
    <details className={styles.more}>
      <summary>Нагрузка наставников</summary>
      <ul className={`${styles.list} ${styles.short}`}>
        {[...busy, ...run.load.filter(({ proposed }) => proposed === 0)].map(({ mentorId, places, proposed }) => (
          <li key={mentorId}>
            <span>{naming.person(mentorId)}</span>
            <span>
              займёт {proposed} из {counted(places, ofPlaces)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

export function HowItCounts({ weights }: Matching) {
  return (
    <details className={styles.more}>
      <summary>Как считаются баллы</summary>
      <div className="reading">
        <Text>
          Сначала наставника получает как можно больше людей, потом сумма баллов делается наибольшей. При тех же данных
          ответ всегда один и тот же.
        </Text>
        <List my="xs">
          <List.Item>
            Запросы, которые закрывает наставник, — до {weights.requests}. Трудный запрос весит больше.
          </List.Item>
          <List.Item>Тот же предмет — {weights.sameSubject}.</List.Item>
          <List.Item>То же методобъединение, если предмет другой, — {weights.sameAssociation}.</List.Item>
        </List>
        <Text>Пол, возраст, стаж, здоровье, семья и национальность не учитываются никогда.</Text>
      </div>
    </details>
  )
}
