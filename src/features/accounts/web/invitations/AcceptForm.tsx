import { Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { OutputOf } from '#contract/endpoint.ts'
import { useCommand } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session.tsx'
import { startOf } from '#web/startOf.ts'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import * as contract from '../../contract.ts'
import { NewPassword } from '../NewPassword.tsx'

interface AcceptFormProps {
  code: string
  invitation: OutputOf<typeof contract.invitation>
}

export function AcceptForm({ code, invitation }: AcceptFormProps) {
  const { organisationName, names, login, staff } = invitation
  const start = { code, login: login ?? '', password: '' }
  const answers = useAnswers({ start, schema: contract.acceptInvitation.input })
  const accept = useCommand(contract.acceptInvitation)
  const { refresh } = useSession()
  const navigate = useNavigate()

  async function submit(values: typeof start) {
    const output = await accept.run(values)
    if (output === null) return null
    const me = await refresh()
    const place = me?.places.find(({ organisationId }) => organisationId === output.organisationId)
    await navigate({ to: place ? startOf(place) : paths.start(), replace: true })
    return output
  }

  const about = { login: answers.values.login, names, organisationNames: [organisationName], staff }
  return (
    <>
      <Text>
        {login === null
          ? `Вас приглашает ${organisationName}. Придумайте логин и пароль: с ними вы будете входить.`
          : `Ваш логин — ${login}. Задайте новый пароль: старый перестанет действовать, а вход с кодом, если он был, нужно будет включить заново.`}
      </Text>
      <Form
        answers={answers}
        problem={accept.problem}
        onRetry={accept.retry}
        busy={accept.busy}
        act={login === null ? 'Войти' : 'Сохранить пароль и войти'}
        onSubmit={submit}
      >
        {login === null && (
          <TextInput
            {...answers.field('login', 'Какой будет логин?')}
            description="Подойдёт адрес почты или фамилия: ivanova, сабурова.гф"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
        <NewPassword answers={answers} path="password" about={about} />
      </Form>
    </>
  )
}
