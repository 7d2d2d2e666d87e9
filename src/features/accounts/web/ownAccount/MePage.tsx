import { Stack } from '@mantine/core'
import { useRead } from '#web/api.ts'
import { useMe } from '#web/session.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import * as contract from '../../contract.ts'
import { PasswordPart } from './PasswordPart.tsx'
import { SessionsPart } from './SessionsPart.tsx'
import { TotpPart } from './TotpPart.tsx'

/** One's own sign-in; the only page that is open while a second factor is still to be set up. */
export function MePage() {
  const me = useMe()
  const account = useRead(contract.ownAccount, {})
  return (
    <Page title="Вход и безопасность" lead={`Ваш логин — ${me.account.login}`} read={account}>
      {(own) => (
        <Stack gap="xl">
          {own.passwordSetAt === null ? (
            <Notice>В демонстрации входят одним щелчком, поэтому пароля и кода здесь нет.</Notice>
          ) : (
            <>
              {me.account.mustUseTotp && <TotpPart own={own} />}
              <PasswordPart own={own} />
              {!me.account.mustUseTotp && <TotpPart own={own} />}
            </>
          )}
          <SessionsPart sessions={own.sessions} />
        </Stack>
      )}
    </Page>
  )
}
