import { Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import * as contract from '../contract.ts'
import { AppointForm } from './AppointForm.tsx'
import styles from './appointments.module.css'
import { ChangeForm } from './ChangeForm.tsx'
import { EndForm } from './EndForm.tsx'
import { OwnRoles } from './OwnRoles.tsx'

type Appointment = OutputOf<typeof contract.list>['appointments'][number]

type Opened = 'appoint' | 'roles' | { act: 'change' | 'end'; row: Appointment }

export function AppointmentsPage() {
  const list = useRead(contract.list, {})
  const may = useMay()
  const [open, setOpen] = useState<Opened | null>(null)
  const close = () => setOpen(null)
  const mayChange = may(contract.appoint)
  const ofRow = typeof open === 'object' ? open : null
  const act = mayChange ? <ActButton onClick={() => setOpen('appoint')}>Назначить</ActButton> : undefined
  return (
    <Page
      title="Назначения"
      lead="Кто в какой роли и каким приказом. От роли зависит, что человек видит."
      act={act}
      otherActs={
        mayChange && (
          <ActButton look="other" onClick={() => setOpen('roles')}>
            Свои роли
          </ActButton>
        )
      }
      wide
      read={list}
    >
      {(answer) => (
        <Stack>
          {answer.warnings.map((warning) => (
            <Notice key={warning} tone="warn">
              {warning}
            </Notice>
          ))}
          <Table rows={answer.appointments} onAct={mayChange ? setOpen : null} act={act} />
          <Modal opened={open === 'appoint'} onClose={close} title="Назначить на роль" size="lg">
            <AppointForm roles={answer.roles} onDone={close} />
          </Modal>
          <Modal opened={open === 'roles'} onClose={close} title="Свои роли" size="lg">
            <OwnRoles roles={answer.roles.filter(({ own }) => own)} />
          </Modal>
          <Modal
            opened={ofRow !== null}
            onClose={close}
            title={ofRow?.act === 'change' ? 'Изменить назначение' : 'Закончить назначение'}
            size="lg"
          >
            {ofRow?.act === 'change' && <ChangeForm appointment={ofRow.row} onDone={close} />}
            {ofRow?.act === 'end' && <EndForm appointment={ofRow.row} onDone={close} />}
          </Modal>
        </Stack>
      )}
    </Page>
  )
}

interface TableProps {
  rows: Appointment[]
  onAct: ((opened: Opened) => void) | null
  act: React.ReactNode
}

function Table({ rows, onAct, act }: TableProps) {
  const { organisationId, today } = usePlace()
  const may = useMay()
  const inForce = ({ startedOn, endedOn }: Appointment) => startedOn <= today && (endedOn === null || endedOn >= today)
  const name = ({ personId, personName }: Appointment) =>
    may({ allow: 'people.view' }) ? (
      <PageLink to={paths.person(organisationId, personId)}>{personName}</PageLink>
    ) : (
      personName
    )
  const term = ({ startedOn, endedOn }: Appointment) =>
    endedOn === null ? `с ${dayInFigures(startedOn)}` : `${dayInFigures(startedOn)} – ${dayInFigures(endedOn)}`
  const state = (row: Appointment) => {
    if (inForce(row)) return <StatusWord tone="good">действует</StatusWord>
    return <StatusWord tone="calm">{row.startedOn > today ? 'впереди' : 'закончилось'}</StatusWord>
  }
  const order = ({ orderNumber, orderOn }: Appointment) =>
    orderNumber === null ? 'без приказа' : `№ ${orderNumber}${orderOn ? ` от ${dayInFigures(orderOn)}` : ''}`
  return (
    <DataTable
      caption="Назначения"
      rows={rows}
      rowId={({ id }) => id}
      rowName={({ personName, roleTitle }) => `${personName}, ${roleTitle}`}
      of={['назначение', 'назначения', 'назначений']}
      columns={[
        { key: 'name', header: 'Кто', cell: name, sortBy: ({ personName }) => personName },
        {
          key: 'role',
          header: 'Роль',
          cell: ({ roleTitle, concerns }) => [roleTitle, concerns].filter(Boolean).join(', '),
          sortBy: ({ roleTitle }) => roleTitle,
        },
        {
          key: 'term',
          header: 'Срок и приказ',
          cell: (row) => (
            <div>
              <Text span className={styles.whole}>
                {term(row)}
              </Text>
              <Text span c="dimmed" display="block">
                {order(row)}
              </Text>
            </div>
          ),
          sortBy: ({ startedOn }) => startedOn,
        },
        {
          key: 'state',
          header: 'Сейчас',
          cell: (row) => (
            <div>
              {state(row)}
              {onAct && <RowActs row={row} inForce={inForce(row)} onAct={onAct} />}
            </div>
          ),
        },
      ]}
      filters={[
        {
          key: 'state',
          label: 'Когда',
          options: [
            { value: 'now', words: 'Сейчас', fits: inForce },
            { value: 'past', words: 'Не действуют', fits: (row) => !inForce(row) },
          ],
        },
      ]}
      searchIn={({ personName, roleTitle, concerns }) => `${personName} ${roleTitle} ${concerns ?? ''}`}
      empty={<EmptyState words="Назначений пока нет" hint="Первым назначают куратора." act={act} />}
    />
  )
}

interface RowActsProps {
  row: Appointment
  inForce: boolean
  onAct: (opened: Opened) => void
}

function RowActs({ row, inForce, onAct }: RowActsProps) {
  const act = { look: 'plain', size: 'compact-md' } as const
  // Who may not change it may not end it for the same reason: it is said once.
  if (row.whyNotChange !== null) {
    return (
      <Text size="xs" c="dimmed">
        {row.whyNotChange}
      </Text>
    )
  }
  return (
    <Group gap={0} maw="17rem">
      <ActButton {...act} onClick={() => onAct({ act: 'change', row })}>
        Изменить
      </ActButton>
      {inForce && (
        <ActButton {...act} whyNot={row.whyNotEnd} onClick={() => onAct({ act: 'end', row })}>
          Закончить
        </ActButton>
      )}
    </Group>
  )
}
