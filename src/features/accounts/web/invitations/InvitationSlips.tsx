import { Text } from '@mantine/core'
import type { OutputOf } from '#contract/endpoint.ts'
import { dayAndMonth } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import { printedCode } from '#domain/signIn/oneTimeCode.ts'
import { dayOfMoment } from '#web/momentInWords.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { QrCode } from '#web/ui/QrCode.tsx'
import type * as contract from '../../contract.ts'
import styles from '../accounts.module.css'

type Invitation = OutputOf<typeof contract.invite>['invitations'][number]

interface InvitationSlipsProps {
  invitations: Invitation[]
  onDone: () => void
}

/** Slips to print and cut apart, two across; the codes are shown this once. */
export function InvitationSlips({ invitations, onDone }: InvitationSlipsProps) {
  const made = counted(invitations.length, ['приглашение', 'приглашения', 'приглашений'])
  return (
    <Page
      title="Приглашения"
      lead={
        <span className="noPrint">
          {made}. Распечатайте их сейчас: второй раз коды не покажем, но новое приглашение можно сделать всегда.
        </span>
      }
      wide
      act={<ActButton onClick={() => window.print()}>Распечатать</ActButton>}
      otherActs={
        <ActButton look="other" onClick={onDone}>
          Готово
        </ActButton>
      }
    >
      <OnlyHere />
      <div className={styles.slips}>
        {inOrder(invitations).map((invitation) => (
          <Slip key={invitation.id} invitation={invitation} />
        ))}
      </div>
    </Page>
  )
}

// The slip repeats the address of this page, which another telephone may not be able to open.
function OnlyHere() {
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(window.location.hostname)) return null
  return (
    <div className="noPrint">
      <Notice tone="warn">
        Сейчас программа открыта по адресу {window.location.host}, а он работает только на этом компьютере. Чтобы листки
        открывались на телефонах, зайдите по адресу, который виден всем, и сделайте приглашения заново.
      </Notice>
    </div>
  )
}

// As they lie in the hand: by name.
function inOrder(invitations: readonly Invitation[]): Invitation[] {
  const key = ({ name, login }: Invitation) => name ?? login ?? ''
  return [...invitations].sort((a, b) => key(a).localeCompare(key(b), 'ru'))
}

function Slip({ invitation }: { invitation: Invitation }) {
  const { shortName, timeZone } = usePlace()
  const { code, name, login, expiresAt } = invitation
  if (code === null) return null
  const { origin, host } = window.location
  return (
    <article className={styles.slip} aria-label={name ?? login ?? 'Приглашение'}>
      <div>
        <Text fw={600}>{name ?? login}</Text>
        <Text size="sm">
          {shortName}: {login === null ? 'вход в «Наставник»' : 'новый пароль для «Наставника»'}
        </Text>
        <Text mt="xs" size="sm">
          Наведите на рисунок камеру телефона или откройте {host}
          {paths.invitation()} и введите код:
        </Text>
        <Text className={styles.code}>{printedCode(code)}</Text>
        <Text size="sm">
          {login === null ? 'Логин и пароль придумаете сами.' : `Ваш логин — ${login}.`} Код действует до{' '}
          {dayAndMonth(dayOfMoment(expiresAt, timeZone))} и только один раз. Никому его не передавайте.
        </Text>
      </div>
      <QrCode text={`${origin}${paths.invitation()}#${printedCode(code)}`} label="QR-код приглашения" size="3.2cm" />
    </article>
  )
}
