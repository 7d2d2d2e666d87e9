import { Title } from '@mantine/core'
import { dayInFigures } from '#domain/russian/dates.ts'
import * as inclusion from '#features/inclusion/contract.ts'
import * as support from '#features/support/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import styles from '../people.module.css'

/** That support is there and since when; what it is about, and special measures, are on pages of their own. */
export function PersonCare({ personId }: { personId: string }) {
  const { organisationId } = usePlace()
  const may = useMay()
  const seesSupport = may(support.ofPerson)
  const seesMeasures = may(inclusion.show)
  const read = useRead(support.ofPerson, { personId }, { enabled: seesSupport })
  if (!seesSupport && !seesMeasures) return null
  const open = read.data?.cases.filter(({ closedOn }) => closedOn === null) ?? []
  const since = open.map(({ openedOn }) => openedOn).sort()[0]
  return (
    <section className={styles.section}>
      <Title order={2}>Поддержка</Title>
      <ul className={styles.lines}>
        {seesSupport && (
          <li>
            <PageLink to={paths.personSupport(organisationId, personId)}>Поддержка психолога</PageLink>{' '}
            {since && <StatusWord tone="good">есть, с {dayInFigures(since)}</StatusWord>}
          </li>
        )}
        {seesMeasures && (
          <li>
            <PageLink to={paths.personMeasures(organisationId, personId)}>Особые меры</PageLink>
          </li>
        )}
      </ul>
    </section>
  )
}
