import { Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint.ts'
import { dayAndMonth } from '#domain/russian/dates.ts'
import { useCommand, useRead } from '#web/api.ts'
import { type Clock, dayOfMoment, momentInWords } from '#web/momentInWords.ts'
import { withNames } from '#web/namedReasons.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { notify } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import * as contract from '../../contract.ts'
import styles from '../accounts.module.css'
import { InvitationSlips } from './InvitationSlips.tsx'

type Row = OutputOf<typeof contract.logins>['rows'][number]
type Invitations = OutputOf<typeof contract.invite>['invitations']

/** Who signs in here and who is invited; from here slips with one-time codes are printed. */
export function LoginsPage() {
  const logins = useRead(contract.logins, {})
  const [slips, setSlips] = useState<Invitations | null>(null)
  if (slips) return <InvitationSlips invitations={slips} onDone={() => setSlips(null)} />
  return (
    <Page
      title="Входы"
      lead="Отметьте людей, которым нужен вход, и распечатайте им приглашения. Кто забыл пароль, получает новое так же."
      wide
      read={logins}
    >
      {(answer) => <Logins answer={answer} onSlips={setSlips} />}
    </Page>
  )
}

interface LoginsProps {
  answer: OutputOf<typeof contract.logins>
  onSlips: (invitations: Invitations) => void
}

function Logins({ answer, onSlips }: LoginsProps) {
  const place = usePlace()
  const may = useMay()
  const invite = useCommand(contract.invite, { refreshes: [contract.logins] })

  const names = new Map(answer.rows.map((row) => [row.personId, nameOf(row)]))

  async function send(personIds: string[], by: 'slip' | 'mail', clear: () => void) {
    const output = await invite.run({ personIds, by })
    if (output === null) return
    clear()
    if (by === 'slip') onSlips(output.invitations)
    else notify('Письма с приглашениями отправляются')
  }

  return (
    <>
      <ProblemNotice problem={withNames(invite.problem, (id) => names.get(id))} onRetry={invite.retry} />
      <DataTable
        caption="Входы организации"
        rows={answer.rows}
        rowId={(row) => row.personId}
        rowName={nameOf}
        of={answer.withNames ? ['человек', 'человека', 'человек'] : ['вход', 'входа', 'входов']}
        columns={columns(may(contract.withdrawInvitation), place)}
        filters={filters}
        searchIn={(row) => `${row.name ?? ''} ${row.post ?? ''} ${row.login ?? ''}`}
        {...(may(contract.invite) && {
          bulkActs: (ids: string[], clear: () => void) => (
            <Group gap="xs">
              <ActButton busy={invite.busy} onClick={() => send(ids, 'slip', clear)}>
                Сделать приглашения
              </ActButton>
              {answer.sendsMail && (
                <ActButton look="other" busy={invite.busy} onClick={() => send(ids, 'mail', clear)}>
                  Отправить по почте
                </ActButton>
              )}
            </Group>
          ),
        })}
        empty={<EmptyState words="Входов пока нет" hint="Добавьте людей — и их можно будет пригласить." />}
      />
    </>
  )
}

const filters = [
  {
    key: 'state',
    label: 'Вход',
    options: [
      { value: 'none', words: 'Нет входа', fits: (row: Row) => row.login === null && row.invitation === null },
      { value: 'invited', words: 'Приглашены', fits: (row: Row) => row.invitation !== null },
      { value: 'yes', words: 'Есть вход', fits: (row: Row) => row.login !== null },
    ],
  },
]

function columns(mayWithdraw: boolean, clock: Clock) {
  return [
    { key: 'name', header: 'Кто', cell: (row: Row) => <Who row={row} />, sortBy: nameOf },
    { key: 'login', header: 'Логин', cell: (row: Row) => row.login ?? '—', sortBy: (row: Row) => row.login },
    { key: 'state', header: 'Вход', cell: (row: Row) => <State row={row} mayWithdraw={mayWithdraw} /> },
    {
      key: 'seen',
      header: 'Последний раз',
      cell: (row: Row) => (row.lastSeenAt ? momentInWords(row.lastSeenAt, clock) : '—'),
      sortBy: (row: Row) => row.lastSeenAt,
    },
  ]
}

function Who({ row }: { row: Row }) {
  return (
    <>
      {nameOf(row)}
      {row.post && (
        <Text span size="sm" c="dimmed" className={styles.inName}>
          {row.post}
        </Text>
      )}
    </>
  )
}

function State({ row, mayWithdraw }: { row: Row; mayWithdraw: boolean }) {
  const { timeZone } = usePlace()
  const withdraw = useCommand(contract.withdrawInvitation, {
    refreshes: [contract.logins],
    onDone: () => notify('Приглашение отозвано'),
  })
  const { invitation } = row
  if (!invitation) {
    if (row.login === null) return <StatusWord>нет входа</StatusWord>
    return <StatusWord tone="good">{row.hasSecondFactor ? 'есть, с кодом' : 'есть'}</StatusWord>
  }
  return (
    <Group gap="xs">
      <StatusWord tone={invitation.expired ? 'warn' : 'calm'}>
        {invitation.expired
          ? 'приглашение истекло'
          : `приглашение до ${dayAndMonth(dayOfMoment(invitation.expiresAt, timeZone))}`}
      </StatusWord>
      {mayWithdraw && (
        <ActButton
          look="plain"
          size="compact-sm"
          busy={withdraw.busy}
          onClick={() => withdraw.run({ invitationId: invitation.id })}
        >
          Отозвать
        </ActButton>
      )}
      <ProblemNotice problem={withdraw.problem} />
    </Group>
  )
}

function nameOf(row: Row): string {
  return row.name ?? row.login ?? 'Приглашённый без входа'
}
