import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { OutputOf } from '#contract/endpoint.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Page } from '#web/ui/Page.tsx'
import * as contract from '../contract.ts'
import { Contacts } from './Contacts.tsx'
import { OwnConsents } from './OwnConsents.tsx'
import { OwnEntries } from './OwnEntries.tsx'
import { OwnPairs } from './OwnPairs.tsx'
import styles from './own.module.css'
import { nameOf, workOf } from './ownWords.ts'

type Answer = OutputOf<typeof contract.show>

/** What a participant comes for, on a phone in a corridor: the other one of the pair first, papers last. */
export function OwnPage() {
  const { organisationId } = usePlace()
  const own = useRead(contract.show, {})
  return (
    <Page
      title="Моё"
      lead={own.data && nameOf(own.data.card)}
      read={own}
      otherActs={
        <ActButton look="other" to={paths.ownRequests(organisationId)}>
          Лист запросов
        </ActButton>
      }
    >
      {(answer) => (
        <>
          <OwnPairs pairs={answer.pairs} takesPart={answer.entries.length > 0} />
          <OwnEntries entries={answer.entries} />
          <OwnConsents consents={answer.consents} lacksProcessing={answer.lacksProcessing} />
          <OwnCard card={answer.card} />
          <Contact contact={answer.contact} />
        </>
      )}
    </Page>
  )
}

function OwnCard({ card }: { card: Answer['card'] }) {
  const facts: [string, ReactNode][] = [
    ['Имя', nameOf(card)],
    [card.classTitle === null ? 'Работа' : 'Класс', workOf(card) || 'не указано'],
    ...(card.association === null ? [] : [['МО', card.association] as [string, ReactNode]]),
    ['Телефон', card.phone ?? 'не указан'],
    ['Почта', card.email ?? 'не указана'],
  ]
  return (
    <section className={styles.section}>
      <Title order={2}>Что о вас записано</Title>
      <dl className={styles.facts}>
        {facts.map(([words, value]) => (
          <div key={words} style={{ display: 'contents' }}>
            <dt>{words}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Contact({ contact }: { contact: Answer['contact'] }) {
  if (contact === null) return null
  return (
    <section className={styles.section}>
      <Title order={2}>Если что-то не так</Title>
      <Text>
        Ошиблись в имени, телефоне или почте, нужна помощь или другой наставник — скажите:{' '}
        {contact.role === 'curator' ? 'куратор' : 'руководитель'} {nameOf(contact)}.
      </Text>
      <Contacts of={contact} />
    </section>
  )
}
