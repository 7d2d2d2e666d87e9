import { Modal, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { dayInFigures } from '#domain/russian/dates.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import type { SupportCase } from '../contract.ts'
import * as contract from '../contract.ts'
import { CaseState } from './CaseState.tsx'
import { ChoosePerson } from './ChoosePerson.tsx'
import { nameOf, placeOf, shortNameOf } from './supportWords.ts'

export function SupportPage() {
  const { organisationId } = usePlace()
  const may = useMay()
  const navigate = useNavigate()
  const [url, change] = useUrlState()
  const state = url.state === 'closed' || url.state === 'all' ? url.state : 'open'
  const cases = useRead(contract.list, { state: state === 'all' ? null : state }, { keep: true })
  const choose = (personId: string) => {
    void navigate({ to: `${paths.personSupport(organisationId, personId)}?dialog=open` })
  }
  const act = may(contract.open) && <ActButton onClick={() => change({ dialog: 'open' })}>Открыть поддержку</ActButton>
  return (
    <Page
      title="Поддержка психолога"
      lead="Кого и с какого дня поддерживает психолог. О чём идёт речь, знает только он: содержание не попадает ни в списки, ни в отчёты."
      wide
      read={cases}
      act={act}
    >
      {(answer) => (
        <>
          <Cases cases={answer.cases} counts={answer.counts} />
          <Modal
            opened={url.dialog === 'open'}
            onClose={() => change({ dialog: null })}
            title="Кого поддержать?"
            size="lg"
          >
            <ChoosePerson onChoose={choose} />
          </Modal>
        </>
      )}
    </Page>
  )
}

function Cases({ cases, counts }: { cases: SupportCase[]; counts: { open: number; closed: number } }) {
  const { organisationId } = usePlace()
  const columns = [
    {
      key: 'person',
      header: 'Кто',
      cell: ({ person }: SupportCase) => (
        <>
          <PageLink to={paths.personSupport(organisationId, person.id)}>{nameOf(person)}</PageLink>{' '}
          <Text span c="dimmed">
            {placeOf(person)}
          </Text>
        </>
      ),
      sortBy: ({ person }: SupportCase) => nameOf(person),
    },
    {
      key: 'specialist',
      header: 'Специалист',
      cell: ({ specialist }: SupportCase) => shortNameOf(specialist),
      sortBy: ({ specialist }: SupportCase) => nameOf(specialist),
    },
    {
      key: 'since',
      header: 'С какого дня',
      cell: ({ openedOn }: SupportCase) => dayInFigures(openedOn),
      sortBy: ({ openedOn }: SupportCase) => openedOn,
      figures: true,
    },
    { key: 'state', header: 'Состояние', cell: (each: SupportCase) => <CaseState of={each} /> },
    { key: 'notes', header: 'Записи', cell: (each: SupportCase) => <OwnNotes of={each} /> },
  ]
  return (
    <DataTable
      caption="Поддержка психолога"
      rows={cases}
      rowId={({ id }) => id}
      rowName={({ person }) => nameOf(person)}
      of={['человек', 'человека', 'человек']}
      columns={cases.some(({ isOwn }) => isOwn) ? columns : columns.slice(0, -1)}
      filters={[
        {
          key: 'state',
          label: 'Показать',
          options: [
            { value: 'closed', words: `Закрытые: ${counts.closed}` },
            { value: 'all', words: `Все: ${counts.open + counts.closed}` },
          ],
        },
      ]}
      empty={
        <EmptyState
          words={counts.closed > 0 ? 'Сейчас психолог никого не поддерживает' : 'Поддержку ещё никому не открывали'}
          hint="Наставник, наставляемый или куратор может попросить о ней в любой день, и у тех, кто уже в паре, тоже."
        />
      }
    />
  )
}

function OwnNotes({ of: { id, isOwn } }: { of: SupportCase }) {
  const { organisationId } = usePlace()
  return isOwn ? <PageLink to={paths.supportNotes(organisationId, id)}>мои записи</PageLink> : null
}
