import { Text, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { OutputOf } from '#contract/endpoint.ts'
import { codeTyped, invitationCodeLength, printedCode } from '#domain/signIn/oneTimeCode.ts'
import { useCommand } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { PageAlone } from '#web/ui/PageAlone.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import * as contract from '../../contract.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { LinkToOwnLogin } from './LinkToOwnLogin.tsx'

type Invitation = OutputOf<typeof contract.invitation>

/** From the QR code of a slip, or with the code typed in. */
export function InvitationPage() {
  const [found, setFound] = useState<{ code: string; invitation: Invitation } | null>(null)
  return (
    <PageAlone title={found ? `Здравствуйте, ${found.invitation.greeting}!` : 'Вход по приглашению'}>
      {found ? <Accept {...found} /> : <CodeForm onFound={(code, invitation) => setFound({ code, invitation })} />}
    </PageAlone>
  )
}

function CodeForm({ onFound }: { onFound: (code: string, invitation: Invitation) => void }) {
  const [scanned] = useState(() => codeTyped(decodeURIComponent(window.location.hash.slice(1)), invitationCodeLength))
  const start = { code: scanned ? printedCode(scanned) : '' }
  const answers = useAnswers({ start, schema: contract.invitation.input })
  const look = useCommand(contract.invitation)

  async function find(values: typeof start) {
    const output = await look.run(values)
    if (output) onFound(values.code, output)
    return output
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the scanned code is looked up once, when the page opens
  useEffect(() => {
    if (scanned) void find({ code: scanned })
  }, [])

  return (
    <>
      <Form
        answers={answers}
        problem={look.problem}
        onRetry={look.retry}
        busy={look.busy}
        act="Продолжить"
        onSubmit={find}
      >
        <TextInput
          {...answers.field('code', 'Какой код на листке?')}
          description="Три группы по пять знаков. Раскладка клавиатуры и большие буквы не важны"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </Form>
      <Text>
        Уже есть логин и пароль? <PageLink to={paths.signIn()}>Войти</PageLink>
      </Text>
    </>
  )
}

function Accept({ code, invitation }: { code: string; invitation: Invitation }) {
  const { me } = useSession()
  const [newLogin, setNewLogin] = useState(false)
  if (me && invitation.login === null && !newLogin) {
    return (
      <LinkToOwnLogin code={code} invitation={invitation} login={me.account.login} onOther={() => setNewLogin(true)} />
    )
  }
  return <AcceptForm code={code} invitation={invitation} />
}
