import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { counted } from '#domain/russian/plural.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import type { Matching, MenteeInMatching, MentorInMatching } from '../contract.ts'
import styles from './matching.module.css'
import { menteeForms, mentorForms, placeForms, shortNameOf } from './matchingWords.ts'

/** Before a proposal: who takes part, and who could but lacks something. */
export function Participants({ matching }: { matching: Matching }) {
  const { organisationId } = usePlace()
  const waiting = waitingMentees(matching)
  const ready = waiting.filter(({ consented, approved, requests }) => consented && approved && requests.length > 0)
  const helpers = matching.mentors.filter(
    ({ consented, approved, competences }) => consented && approved && competences.length > 0,
  )
  const places = helpers.reduce((sum, { capacity, taken }) => sum + Math.max(0, capacity - taken), 0)
  return (
    <section className={styles.section}>
      <Text>
        В подборе {counted(ready.length, menteeForms)} и {counted(helpers.length, mentorForms)}, свободно{' '}
        {counted(places, placeForms)}.
      </Text>
      <Lacking
        words="Наставляемые без согласия на обработку данных, в подбор не войдут:"
        people={waiting.filter(({ consented }) => !consented)}
        act={<PageLink to={paths.consents(organisationId)}>Отметить согласия</PageLink>}
      />
      <Lacking
        words="Наставляемые ещё не утверждены в базе, в подбор не войдут:"
        people={waiting.filter(({ approved }) => !approved)}
        act={<PageLink to={paths.mentees(organisationId)}>Утвердить</PageLink>}
      />
      <Lacking
        words="Не отмечено, с чем нужна помощь:"
        people={waiting.filter(({ requests }) => requests.length === 0)}
        act={<PageLink to={paths.mentees(organisationId)}>Отметить запросы</PageLink>}
      />
      <MentorsAside matching={matching} />
    </section>
  )
}

/** Also after a proposal: with them more people could be placed. */
export function MentorsAside({ matching: { mentors } }: { matching: Matching }) {
  const { organisationId } = usePlace()
  return (
    <>
      <Lacking
        words="Наставники без согласия на обработку данных, в подборе не участвуют:"
        people={mentors.filter(({ consented }) => !consented)}
        act={<PageLink to={paths.consents(organisationId)}>Отметить согласия</PageLink>}
      />
      <Lacking
        words="Кандидаты в наставники ещё не утверждены в базе, в подборе не участвуют:"
        people={mentors.filter(({ approved }) => !approved)}
        act={<PageLink to={paths.mentors(organisationId)}>Утвердить</PageLink>}
      />
      <Lacking
        words="Не отмечено, в чём наставник может помочь:"
        people={mentors.filter(({ competences }) => competences.length === 0)}
        act={<PageLink to={paths.mentors(organisationId)}>Отметить компетенции</PageLink>}
      />
    </>
  )
}

export function waitingMentees({ mentees }: Matching) {
  return mentees.filter(({ pairedWith }) => pairedWith.length === 0)
}

const mostNamed = 12

interface LackingProps {
  words: string
  people: (MenteeInMatching | MentorInMatching)[]
  act: ReactNode
}

function Lacking({ words, people, act }: LackingProps) {
  if (people.length === 0) return null
  const names = people.map(shortNameOf).sort((one, other) => one.localeCompare(other, 'ru'))
  return (
    <div className={styles.section}>
      <Notice tone="warn">
        {words} {names.slice(0, mostNamed).join(', ')}
        {names.length > mostNamed && ` и ещё ${names.length - mostNamed}`}
        {names.length > mostNamed || !names.at(-1)?.endsWith('.') ? '. ' : ' '}
        {act}
      </Notice>
    </div>
  )
}
