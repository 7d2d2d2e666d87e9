import type { ReactNode } from 'react'
import type { BankSide } from '#domain/bankEntry.ts'
import { counted } from '#domain/russian/plural.ts'
import { useRead } from '#web/api.ts'
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

/** One step at a time: topics of everybody, the other bank, consents, pairs; nothing when all is done. */
export function NextStep(props: NextStepProps) {
  const step = useNextStep(props)
  return step === null ? null : <Notice>{step}</Notice>
}

function useNextStep({ side, entries }: NextStepProps): ReactNode {
  const { organisationId } = usePlace()
  const may = useMay()
  const mentees = useRead(contract.mentees, {}).data?.entries
  const mentors = useRead(contract.mentors, {}).data?.entries
  if (entries.length === 0 || !mentees || !mentors || !may(contract.changeEntry)) return null

  const unsaid = entries.filter(({ topics }) => topics.length === 0)
  const [first] = unsaid
  if (first) {
    return (
      <>
        {side === 'mentee' ? 'Не указано, с чем помочь: ' : 'Не указано, в чём могут помочь: '}
        {counted(unsaid.length, people)}.{' '}
        <PageLink to={banks[side].fillAt(organisationId, first.id)}>Заполнить подряд</PageLink>
      </>
    )
  }
  if (mentors.length === 0 || mentees.length === 0) return <OtherBank side={side} />
  const lacking = entries.filter(({ consent }) => consent !== 'given').length
  if (lacking > 0 && may({ allow: 'consents.view' })) {
    return (
      <>
        Дальше: у {counted(lacking, ofPeople)} нет согласия на обработку данных.{' '}
        <PageLink to={paths.consents(organisationId)}>Скачать бланки и отметить</PageLink>
      </>
    )
  }
  const unapproved = (side === 'mentee' ? mentors : mentees).some(({ approvedOn }) => approvedOn === null)
  if (entries.every(({ approvedOn }) => approvedOn !== null) && unapproved) return <OtherApproval side={side} />
  const waiting = mentees.filter(({ openPairs, approvedOn }) => openPairs === 0 && approvedOn !== null).length
  if (waiting === 0 || !may({ allow: 'matching.propose' })) return null
  return (
    <>
      Дальше: {counted(waiting, people)} без наставника.{' '}
      <PageLink to={paths.matching(organisationId)}>Подобрать пары</PageLink>
    </>
  )
}

function OtherApproval({ side }: { side: BankSide }) {
  const { organisationId } = usePlace()
  return side === 'mentee' ? (
    <>
      Дальше: <PageLink to={paths.mentors(organisationId)}>утвердите кандидатов в наставники</PageLink>.
    </>
  ) : (
    <>
      Дальше: <PageLink to={paths.mentees(organisationId)}>утвердите тех, кто внесён в базу наставляемых</PageLink>.
    </>
  )
}

function OtherBank({ side }: { side: BankSide }) {
  const { organisationId } = usePlace()
  return side === 'mentee' ? (
    <>
      Дальше: <PageLink to={banks.mentor.enterAt(organisationId)}>отметьте, кто может быть наставником</PageLink>.
    </>
  ) : (
    <>
      Дальше: <PageLink to={banks.mentee.enterAt(organisationId)}>отметьте, кому нужен наставник</PageLink>.
    </>
  )
}
