import { Text } from '@mantine/core'
import { type ConsentKind, stateOfConsents } from '#domain/consent.ts'
import { dayInFigures, periodInFigures, schoolYearShort } from '#domain/russian/dates.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { PersonPage } from '../personPage.ts'
import styles from './people.module.css'
import { nameOf, sideWords } from './personWords.ts'
import { Section } from './Section.tsx'

type Pair = NonNullable<PersonPage['pairs']>[number]

export function Pairs({ pairs }: { pairs: PersonPage['pairs'] }) {
  const { organisationId, today } = usePlace()
  const may = useMay()
  const lines = pairs?.map((pair) => ({
    id: pair.id,
    content: (
      <>
        {pair.side === 'mentor' ? 'Наставник для: ' : 'Наставник: '}
        <PageLink to={paths.person(organisationId, pair.other.id)}>{nameOf(pair.other)}</PageLink>,{' '}
        <PageLink to={paths.pair(organisationId, pair.id)}>
          {periodInFigures({ from: pair.startsOn, to: pair.endsOn })}
        </PageLink>{' '}
        <PairState pair={pair} today={today} />
      </>
    ),
  }))
  const empty = may({ allow: 'matching.propose' }) ? (
    <>
      Пар пока нет. Их предлагает <PageLink to={paths.matching(organisationId)}>подбор</PageLink>.
    </>
  ) : (
    'Пар пока нет.'
  )
  return <Section title="Пары" lines={lines ?? null} empty={empty} />
}

function PairState({ pair, today }: { pair: Pair; today: string }) {
  if (pair.withdrawnOn !== null) return <StatusWord>отложена</StatusWord>
  if (pair.endsOn < today) return <StatusWord>срок истёк</StatusWord>
  if (pair.inForceFrom === null) return <StatusWord tone="warn">приказа ещё нет</StatusWord>
  if (pair.inForceFrom > today) return <StatusWord>с {dayInFigures(pair.inForceFrom)}</StatusWord>
  return <StatusWord tone="good">действует</StatusWord>
}

export function BankEntries({ entries }: { entries: PersonPage['bankEntries'] }) {
  const { organisationId } = usePlace()
  const lines = entries?.map((entry) => ({ id: entry.id, content: <BankEntry entry={entry} /> }))
  const may = useMay()
  const empty = may({ allow: 'banks.change' }) ? (
    <>
      Пока не участвует. Внесите в базу <PageLink to={paths.enterMentees(organisationId)}>наставляемых</PageLink> или{' '}
      <PageLink to={paths.enterMentors(organisationId)}>наставников</PageLink>.
    </>
  ) : (
    'Пока не наставляемый и не наставник.'
  )
  return <Section title="Участие" lines={lines ?? null} empty={empty} />
}

type Entry = NonNullable<PersonPage['bankEntries']>[number]

function BankEntry({ entry: { id, side, schoolYear, enteredOn, endedOn, topics } }: { entry: Entry }) {
  const { organisationId } = usePlace()
  const page = side === 'mentee' ? paths.menteeEntry(organisationId, id) : paths.mentorEntry(organisationId, id)
  return (
    <>
      <PageLink to={page}>
        {capitalised(sideWords[side])}, {schoolYearShort(schoolYear)}
      </PageLink>{' '}
      <Text span c="dimmed">
        {endedOn === null ? `с ${dayInFigures(enteredOn)}` : periodInFigures({ from: enteredOn, to: endedOn })}
      </Text>
      {topics.length > 0 && (
        <Text className={styles.under ?? ''}>
          {side === 'mentee' ? 'Запросы: ' : 'Может помочь: '}
          {topics.map(topicWords).join('; ')}
        </Text>
      )}
    </>
  )
}

const requestWords = { open: 'открыт', 'in-work': 'в работе', resolved: 'решён' } as const

/** «методика преподавания (в работе)»; a competence says its level of three. */
function topicWords({ title, level, state }: Entry['topics'][number]): string {
  return `${title} (${state === null ? `${level} из 3` : requestWords[state]})`
}

/** Orders that name the person, with the other one of the pair. */
export function Documents({ documents }: { documents: PersonPage['documents'] }) {
  const { organisationId } = usePlace()
  const lines = documents?.map(({ id, number, draftedOn, signedOn, side, other }) => ({
    id: `${id} ${nameOf(other)}`,
    content: (
      <>
        <PageLink to={paths.document(organisationId, id)}>
          {number === null ? 'Проект приказа' : `Приказ №\u00A0${number}`} от {dayInFigures(signedOn ?? draftedOn)}
        </PageLink>
        {`: ${sideWords[side]} в паре, ${side === 'mentor' ? 'наставляемый' : 'наставник'} — ${nameOf(other)}`}
      </>
    ),
  }))
  return <Section title="Документы" lines={lines ?? null} empty="Приказов, где назван этот человек, ещё нет." />
}

const consentWords = {
  processing: 'На обработку персональных данных',
  transfer: 'На передачу данных муниципалитету',
  publication: 'На публикацию',
  mentor: 'Быть наставником',
  mentee: 'На закрепление наставника',
} as const satisfies Record<ConsentKind, string>

export function Consents({ consents }: { consents: PersonPage['consents'] }) {
  const { organisationId, today } = usePlace()
  const lines = consents?.map((consent) => ({
    id: consent.id,
    content: (
      <>
        {consentWords[consent.kind]}
        {consent.about && `, в паре: ${nameOf(consent.about)}`}
        {consent.signatory === 'guardian' && ', подпись представителя'}{' '}
        <Text span c="dimmed">
          от {dayInFigures(consent.givenOn)}
          {consent.untilOn && ` до ${dayInFigures(consent.untilOn)}`}
        </Text>{' '}
        <ConsentState consent={consent} today={today} />
      </>
    ),
  }))
  const empty = (
    <>
      Подписанных согласий нет. Бланки печатают на странице{' '}
      <PageLink to={paths.consents(organisationId)}>«Согласия»</PageLink>.
    </>
  )
  return <Section title="Согласия" lines={lines ?? null} empty={empty} />
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
