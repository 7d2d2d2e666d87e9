import { List, Text } from '@mantine/core'
import { counted } from '#domain/russian/plural.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import type { Matching } from '../contract.ts'
import styles from './matching.module.css'
import { menteeForms, mentorForms, placeForms, shortNameOf } from './matchingWords.ts'

/** Before a proposal: who takes part, and who could but lacks something. */
export function Participants({ matching }: { matching: Matching }) {
  const { organisationId } = usePlace()
  const waiting = waitingMentees(matching)
  const { mentors } = matching
  const ready = waiting.filter(({ consented, requests }) => consented && requests.length > 0)
  const helpers = mentors.filter(({ consented, competences }) => consented && competences.length > 0)
  const places = helpers.reduce((sum, { capacity, taken }) => sum + Math.max(0, capacity - taken), 0)
  const consents = <PageLink to={paths.consents(organisationId)}>Отметить согласия</PageLink>
  return (
    <section className={styles.section}>
      <Text>
        Участвуют {counted(ready.length, menteeForms)} и {counted(helpers.length, mentorForms)}, свободно{' '}
        {counted(places, placeForms)}.
      </Text>
      <Lacking
        words="Нет согласия на обработку данных, поэтому в подбор не войдут:"
        names={[...waiting, ...mentors].filter(({ consented }) => !consented).map(shortNameOf)}
        act={consents}
      />
      <Lacking
        words="Не отмечено, с чем нужна помощь:"
        names={waiting.filter(({ requests }) => requests.length === 0).map(shortNameOf)}
        act={<PageLink to={paths.mentees(organisationId)}>Отметить запросы</PageLink>}
      />
      <Lacking
        words="Не отмечено, в чём наставник может помочь:"
        names={mentors.filter(({ competences }) => competences.length === 0).map(shortNameOf)}
        act={<PageLink to={paths.mentors(organisationId)}>Отметить компетенции</PageLink>}
      />
    </section>
  )
}

export function waitingMentees({ mentees }: Matching) {
  return mentees.filter(({ pairedWith }) => pairedWith.length === 0)
}

const mostNamed = 12

function Lacking({ words, names, act }: { words: string; names: string[]; act: React.ReactNode }) {
  if (names.length === 0) return null
  return (
    <div className={styles.section}>
      <Notice tone="warn">
        <Text>{words}</Text>
        <List my={4}>
          {[...new Set(names)].slice(0, mostNamed).map((name) => (
            <List.Item key={name}>{name}</List.Item>
          ))}
          {names.length > mostNamed && <List.Item>и ещё {names.length - mostNamed}</List.Item>}
        </List>
        {act}
      </Notice>
    </div>
  )
}
