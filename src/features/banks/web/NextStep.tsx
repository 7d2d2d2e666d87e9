import type { BankSide } from '#domain/bankEntry.ts'
import { counted } from '#domain/russian/plural.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import * as contract from '../contract.ts'
import { banks, type Entry, ofPeople, people } from './bankWords.ts'

interface NextStepProps {
  side: BankSide
  entries: readonly Entry[]
}

/** One step at a time: topics of everybody, then the other bank, then consents, then pairs. */
export function NextStep({ side, entries }: NextStepProps) {
  const { organisationId } = usePlace()
  const may = useMay()
  if (entries.length === 0) return null
  const empty = entries.filter(({ topics }) => topics.length === 0)
  const [first] = empty
  if (first && may(contract.changeEntry)) {
    return (
      <Notice>
        {side === 'mentee' ? 'Не указано, с чем помочь: ' : 'Не указано, в чём может помочь: '}
        {counted(empty.length, people)}.{' '}
        <PageLink to={banks[side].entry(organisationId, first.id)}>Заполнить подряд</PageLink>
      </Notice>
    )
  }
  const lacking = entries.filter(({ consent }) => consent !== 'given').length
  if (side === 'mentor' && lacking > 0) {
    return (
      <Notice>
        Дальше: у {counted(lacking, ofPeople)} нет согласия на обработку данных.{' '}
        <PageLink to={paths.consents(organisationId)}>Распечатать бланки и отметить</PageLink>
      </Notice>
    )
  }
  return (
    <Notice>
      {side === 'mentee' ? (
        <>
          Дальше: <PageLink to={paths.mentors(organisationId)}>отметьте, кто может быть наставником</PageLink>
          {lacking > 0 && (
            <>
              {' '}
              и <PageLink to={paths.consents(organisationId)}>соберите согласия</PageLink>
            </>
          )}
          .
        </>
      ) : (
        <>
          Дальше: <PageLink to={paths.matching(organisationId)}>подберите пары</PageLink>.
        </>
      )}
    </Notice>
  )
}
