import { PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '#web/api.ts'
import { wordsOf } from '#web/problem.ts'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { Notice } from '#web/ui/Notice.tsx'
import * as contract from '../contract.ts'

interface SignInFormProps {
  /** Filled in where it is known whose page is open. */
  login?: string
  onSignedIn: () => unknown
}

/** Login, password and, where it is set up, a code; on its page and in the dialog over a page whose session ended. */
export function SignInForm({ login = '', onSignedIn }: SignInFormProps) {
  const start = { login, password: '', code: '' }
  const answers = useAnswers({ start, schema: contract.signIn.input })
  const enter = useCommand(contract.signIn)
  const [codeNeeded, setCodeNeeded] = useState(false)

  async function submit(values: typeof start) {
    const output = await enter.run(values)
    if (output === null) return null
    if (output.step === 'code') {
      setCodeNeeded(true)
      return null
    }
    return onSignedIn()
  }

  const refused = enter.problem?.kind === 'refused' ? wordsOf(enter.problem).text : null
  return (
    <Form
      answers={answers}
      problem={refused === null ? enter.problem : null}
      onRetry={enter.retry}
      busy={enter.busy}
      act="Войти"
      onSubmit={submit}
    >
      <div role="alert">{refused !== null && <Notice tone="bad">{refused}</Notice>}</div>
      <TextInput
        {...answers.field('login', 'Логин')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordInput
        {...answers.field('password', 'Пароль')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Показать или скрыть пароль' }}
      />
      {codeNeeded && (
        <>
          <Notice>Пароль верный. Остался код из приложения на телефоне.</Notice>
          <TextInput
            {...answers.field('code', 'Код')}
            description="Шесть цифр из приложения. Телефона нет под рукой — подойдёт один из резервных кодов"
            autoComplete="one-time-code"
            autoFocus
          />
        </>
      )}
    </Form>
  )
}
