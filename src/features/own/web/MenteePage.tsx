import { Text, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { Page } from '#web/ui/Page.tsx'
import * as contract from '../contract.ts'
import { Contacts } from './Contacts.tsx'
import { Requests } from './OwnEntries.tsx'
import { PairLines } from './OwnPairs.tsx'
import styles from './own.module.css'
import { nameOf } from './ownWords.ts'

/** What a mentor needs for the work with the own mentee. */
export function MenteePage() {
  const { pairId = '' } = useParams({ strict: false }) as { pairId?: string }
  const { organisationId } = usePlace()
  const mentee = useRead(contract.mentee, { pairId })
  const pair = mentee.data?.pair
  return (
    <Page
      title={pair ? nameOf(pair.other) : 'Наставляемый'}
      lead={pair && 'Ваш наставляемый'}
      back={{ to: paths.own(organisationId), words: 'Моё' }}
      read={mentee}
    >
      {(answer) => (
        <>
          <section className={styles.section}>
            <Contacts of={answer.pair.other} />
            <PairLines pair={answer.pair} />
            <Text c="dimmed">{[answer.pair.form, ...answer.kinds].join('; ')}</Text>
          </section>
          <section className={styles.section}>
            <Title order={2}>С чем нужна помощь</Title>
            <Requests requests={answer.requests} />
          </section>
        </>
      )}
    </Page>
  )
}
