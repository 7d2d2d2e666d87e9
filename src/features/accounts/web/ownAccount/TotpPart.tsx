import { Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint.ts'
import { dayInWords } from '#domain/russian/dates.ts'
import { useCommand } from '#web/api.ts'
import { dayOfMoment } from '#web/momentInWords.ts'
import { useSession } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { notify } from '#web/ui/notices.tsx'
import { useClock } from '#web/useClock.ts'
import { useUrlState } from '#web/useUrlState.ts'
import * as contract from '../../contract.ts'
import { ConfirmByPassword } from './ConfirmByPassword.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { SetUpTotp } from './SetUpTotp.tsx'

type Own = OutputOf<typeof contract.ownAccount>

/** The second factor: off, being set up, on; recovery codes are shown once, right after they were made. */
export function TotpPart({ own }: { own: Own }) {
  return (
    <section aria-labelledby="totp">
      <Title order={2} id="totp" mb="xs">
        Вход с кодом
      </Title>
      <TotpActs own={own} />
    </section>
  )
}

function TotpActs({ own }: { own: Own }) {
  const [url, change] = useUrlState()
  const [codes, setCodes] = useState<string[] | null>(null)
  const { refresh } = useSession()
  const close = () => change({ change: null })
  const show = (made: string[]) => {
    setCodes(made)
    close()
  }
  async function put() {
    setCodes(null)
    await refresh()
  }
  if (codes) return <RecoveryCodes codes={codes} login={own.login} onDone={put} />
  if (url.change === 'totp') return <SetUpTotp onDone={show} onCancel={close} />
  if (url.change === 'codes') return <NewCodes onDone={show} onCancel={close} />
  if (url.change === 'no-totp') return <Remove onDone={close} onCancel={close} />
  return <State own={own} onOpen={(what) => change({ change: what })} />
}

function NewCodes({ onDone, onCancel }: { onDone: (codes: string[]) => void; onCancel: () => void }) {
  const renew = useCommand(contract.renewRecoveryCodes, { refreshes: [contract.ownAccount] })
  async function confirm(password: string) {
    const output = await renew.run({ password })
    if (output) onDone(output.recoveryCodes)
    return output
  }
  return (
    <ConfirmByPassword
      words="Прежние резервные коды перестанут действовать."
      act="Сделать новые коды"
      command={renew}
      onConfirm={confirm}
      onCancel={onCancel}
    />
  )
}

function Remove({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const { refresh } = useSession()
  const remove = useCommand(contract.removeTotp, { refreshes: [contract.ownAccount] })
  async function confirm(password: string) {
    const output = await remove.run({ password })
    if (output === null) return null
    notify('Вход с кодом выключен')
    onDone()
    return refresh()
  }
  return (
    <ConfirmByPassword
      words="Входить можно будет по одному паролю, резервные коды перестанут действовать."
      act="Выключить вход с кодом"
      command={remove}
      onConfirm={confirm}
      onCancel={onCancel}
    />
  )
}

function State({ own, onOpen }: { own: Own; onOpen: (what: 'totp' | 'codes' | 'no-totp') => void }) {
  const { timeZone } = useClock()
  if (own.totpSince === null) {
    return (
      <>
        <Text mb="sm">
          Кроме пароля при входе понадобится код из приложения на телефоне. Тогда одного подсмотренного пароля мало.
        </Text>
        <ActButton look="other" onClick={() => onOpen('totp')}>
          Включить вход с кодом
        </ActButton>
      </>
    )
  }
  return (
    <>
      <Text mb="sm">
        Включён {dayInWords(dayOfMoment(own.totpSince, timeZone))} Неиспользованных резервных кодов:{' '}
        {own.recoveryCodesLeft}.
      </Text>
      <Group>
        <ActButton look="other" onClick={() => onOpen('codes')}>
          Сделать новые резервные коды
        </ActButton>
        <ActButton look="danger" onClick={() => onOpen('no-totp')}>
          Выключить
        </ActButton>
      </Group>
    </>
  )
}
