import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { stateOfConsents } from '#domain/consent.ts'
import { dayInFigures, periodInFigures, schoolYearShort } from '#domain/russian/dates.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { PersonPage } from '../personPage.ts'
import styles from './people.module.css'
import { nameOf, sideWords } from './personWords.ts'

interface SectionProps {
  title: string
  /** Null where the reader may not see it: then there is no section at all. */
  lines: { id: string; content: ReactNode }[] | null
  empty: string
}

function Section({ title, lines, empty }: SectionProps) {
  if (lines === null) return null
  return (
    <section className={styles.section}>
      <Title order={2}>{title}</Title>
      {lines.length === 0 ? (
        <Text c="dimmed">{empty}</Text>
      ) : (
        <ul className={styles.lines}>
          {lines.map(({ id, content }) => (
            <li key={id}>{content}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

type Pair = NonNullable<PersonPage['pairs']>[number]

export function Pairs({ pairs }: { pairs: PersonPage['pairs'] }) {
  const { organisationId, today } = usePlace()
  const lines = pairs?.map((pair) => ({
    id: pair.id,
    content: (
      <>
        {pair.side === 'mentor' ? 'Наставник для: ' : 'Наставник: '}
        <PageLink to={paths.person(organisationId, pair.other.id)}>{nameOf(pair.other)}</PageLink>,{' '}
        {periodInFigures({ from: pair.startsOn, to: pair.endsOn })} <PairState pair={pair} today={today} />
      </>
    ),
  }))
  return <Section title="Пары" lines={lines ?? null} empty="Пар пока нет." />
}

function PairState({ pair, today }: { pair: Pair; today: string }) {
  if (pair.withdrawnOn !== null) return <StatusWord>отложена</StatusWord>
  if (pair.endsOn < today) return <StatusWord>срок истёк</StatusWord>
  if (pair.inForceFrom === null) return <StatusWord tone="warn">приказа ещё нет</StatusWord>
  if (pair.inForceFrom > today) return <StatusWord>с {dayInFigures(pair.inForceFrom)}</StatusWord>
  return <StatusWord tone="good">действует</StatusWord>
}

export function BankEntries({ entries }: { entries: PersonPage['bankEntries'] }) {
  const lines = entries?.map(({ id, side, schoolYear, enteredOn, endedOn, topics }) => ({
    id,
    content: (
      <>
        {capitalised(sideWords[side])}, {schoolYearShort(schoolYear)}{' '}
        <Text span c="dimmed">
          {endedOn === null ? `с ${dayInFigures(enteredOn)}` : periodInFigures({ from: enteredOn, to: endedOn })}
        </Text>
        {topics.length > 0 && (
          <Text className={styles.under ?? ''}>
            {side === 'mentee' ? 'Запросы: ' : 'Может помочь: '}
            {topics.join('; ')}
          </Text>
        )}
      </>
    ),
  }))
  return <Section title="Участие" lines={lines ?? null} empty="Пока не наставляемый и не наставник." />
}

const consentWords = {
  processing: 'На обработку персональных данных',
  transfer: 'На передачу данных муниципалитету',
  publication: 'На публикацию',
  mentor: 'Быть наставником',
  mentee: 'На закрепление наставника',
} as const

export function Consents({ consents }: { consents: PersonPage['consents'] }) {
  const { today } = usePlace()
  const lines = consents?.map((consent) => ({
    id: consent.id,
    content: (
      <>
        {consentWords[consent.kind]}{' '}
        <Text span c="dimmed">
          от {dayInFigures(consent.givenOn)}
          {consent.untilOn && ` до ${dayInFigures(consent.untilOn)}`}
        </Text>{' '}
        <ConsentState consent={consent} today={today} />
      </>
    ),
  }))
  return <Section title="Согласия" lines={lines ?? null} empty="Подписанных согласий нет." />
}

function ConsentState({ consent, today }: { consent: NonNullable<PersonPage['consents']>[number]; today: string }) {
  const state = stateOfConsents([consent], today)
  if (state === 'given') return <StatusWord tone="good">действует</StatusWord>
  if (state === 'not-yet') return <StatusWord>ещё не началось</StatusWord>
  return <StatusWord tone="bad">{state === 'withdrawn' ? 'отозвано' : 'срок истёк'}</StatusWord>
}

export function Appointments({ appointments }: { appointments: PersonPage['appointments'] }) {
  if (appointments === null || appointments.length === 0) return null
  const lines = appointments.map(({ id, title, concerns, startedOn, endedOn }) => ({
    id,
    content: (
      <>
        {[title, concerns].filter(Boolean).join(', ')}{' '}
        <Text span c="dimmed">
          {endedOn === null ? `с ${dayInFigures(startedOn)}` : periodInFigures({ from: startedOn, to: endedOn })}
        </Text>
      </>
    ),
  }))
  return <Section title="Назначения" lines={lines} empty="" />
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
