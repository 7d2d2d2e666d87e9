import { Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { dayInFigures, periodInFigures } from '#domain/russian/dates.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { CandidatePage } from '../contract.ts'
import * as contract from '../contract.ts'
import styles from './candidates.module.css'
import { endingWords, nameOf, originWords, workOf } from './candidateWords.ts'
import { LeaveBank } from './LeaveBank.tsx'
import { MentorFacts } from './MentorFacts.tsx'
import { PathSteps } from './PathSteps.tsx'
import { TrainingPart } from './TrainingPart.tsx'

/** One mentor of the bank, from candidate to relieved. */
export function MentorPage() {
  const { entryId = '' } = useParams({ strict: false }) as { entryId?: string }
  const { organisationId } = usePlace()
  const may = useMay()
  const candidate = useRead(contract.path, { entryId })
  const found = candidate.data
  return (
    <Page
      title={found ? nameOf(found.person) : 'Наставник'}
      lead={found && <Lead candidate={found} />}
      back={{ to: paths.mentors(organisationId), words: 'Наставники' }}
      otherActs={
        found &&
        may(contract.saveQuestionnaire) &&
        found.entry.endedOn === null && (
          <ActButton look="other" to={paths.questionnaire(organisationId, entryId)}>
            {found.sheet ? 'Изменить анкету' : 'Внести анкету'}
          </ActButton>
        )
      }
      read={candidate}
    >
      {(answer) => (
        <>
          <PathSteps candidate={answer} />
          <section className={styles.section}>
            <Title order={2} mb="xs">
              Анкета
            </Title>
            <MentorFacts answers={answer.answers} choices={answer} />
          </section>
          <Pairs candidate={answer} />
          <TrainingPart personId={answer.person.id} />
          {may(contract.setNotWith) && <Apart personId={answer.person.id} />}
          {may(contract.saveQuestionnaire) && answer.entry.endedOn === null && <LeaveBank candidate={answer} />}
        </>
      )}
    </Page>
  )
}

function Lead({ candidate: { person, entry, origin } }: { candidate: CandidatePage }) {
  const { organisationId } = usePlace()
  const may = useMay()
  return (
    <>
      {[workOf(person), person.association, origin === 'pedagogue' ? null : originWords[origin]]
        .filter(Boolean)
        .join(' · ')}
      {may({ allow: 'people.view' }) && (
        <>
          {' · '}
          <PageLink to={paths.person(organisationId, person.id)}>карточка</PageLink>
        </>
      )}
      {entry.endedOn !== null && (
        <>
          {' · '}
          не участвует с {dayInFigures(entry.endedOn)}
          {entry.ending && `: ${endingWords[entry.ending]}`}
        </>
      )}
    </>
  )
}

function Pairs({ candidate: { pairs } }: { candidate: CandidatePage }) {
  const { organisationId } = usePlace()
  if (pairs.length === 0) return null
  return (
    <section className={styles.section}>
      <Title order={2} mb="xs">
        Пары
      </Title>
      <ul className={styles.lines}>
        {pairs.map(({ id, mentee, startsOn, endsOn, isFixed }) => (
          <li key={id}>
            <PageLink to={paths.pair(organisationId, id)}>{nameOf(mentee)}</PageLink>,{' '}
            {periodInFigures({ from: startsOn, to: endsOn })}{' '}
            {isFixed ? <StatusWord tone="good">по приказу</StatusWord> : <StatusWord>приказа ещё нет</StatusWord>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Apart({ personId }: { personId: string }) {
  const { organisationId } = usePlace()
  return (
    <section className={styles.section}>
      <Title order={2} mb="xs">
        С кем не составлять пару
      </Title>
      <PageLink to={paths.notWith(organisationId, personId)}>Посмотреть и изменить</PageLink>
      <span className={styles.hint}>Видят только куратор и руководитель, каждый просмотр остаётся в журнале.</span>
    </section>
  )
}
