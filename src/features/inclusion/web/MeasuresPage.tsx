import { Text } from '@mantine/core'
import { situationWords } from '#content/situationWords.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import { useRead } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Page } from '#web/ui/Page.tsx'
import * as contract from '../contract.ts'
import styles from './inclusion.module.css'

/** For reports: how many, never who. */
export function MeasuresPage() {
  const { today } = usePlace()
  const counts = useRead(contract.counts, {})
  return (
    <Page
      title="Особые меры"
      lead={`Скольким людям помогают особые меры на ${dayInFigures(today)}. Сами меры открывают из карточки человека.`}
      read={counts}
      otherActs={
        <ActButton look="other" onClick={() => window.print()}>
          Печать
        </ActButton>
      }
    >
      {(answer) => (
        <>
          <dl className={styles.counts}>
            {answer.counts.map(({ situation, people }) => (
              <div key={situation}>
                <dt>{situationWords[situation].title}</dt>
                <dd>{people === null ? 'менее 5' : counted(people, ['человек', 'человека', 'человек'])}</dd>
              </div>
            ))}
          </dl>
          <Text c="dimmed" mt="md">
            Если людей меньше пяти, число не называется: по нему можно узнать, о ком речь. «Менее 5» может значить и
            «никого».
          </Text>
        </>
      )}
    </Page>
  )
}
