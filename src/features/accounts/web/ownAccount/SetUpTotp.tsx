import { List, PasswordInput, Text, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useCommand } from '#web/api.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { Loading } from '#web/ui/Loading.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { QrCode } from '#web/ui/QrCode.tsx'
import * as contract from '../../contract.ts'

interface SetUpTotpProps {
  onDone: (recoveryCodes: string[]) => unknown
  onCancel: () => void
}

export function SetUpTotp({ onDone, onCancel }: SetUpTotpProps) {
  const start = { password: '', secret: '', code: '' }
  const answers = useAnswers({ start, schema: contract.setUpTotp.input })
  const propose = useCommand(contract.proposeTotp, { onDone: ({ secret }) => answers.set({ secret }) })
  const save = useCommand(contract.setUpTotp, { refreshes: [contract.ownAccount] })
  const proposed = useProposed(propose.run)

  async function submit(values: typeof start) {
    const output = await save.run(values)
    if (output !== null) await onDone(output.recoveryCodes)
    return output
  }

  if (propose.problem) return <ProblemNotice problem={propose.problem} onRetry={propose.retry} />
  if (!proposed) return <Loading lines={4} />
  const { secret, uri } = proposed
  return (
    <Form
      answers={answers}
      problem={save.problem}
      onRetry={save.retry}
      busy={save.busy}
      act="Включить"
      otherActs={
        <ActButton look="plain" onClick={onCancel}>
          Отмена
        </ActButton>
      }
      onSubmit={submit}
    >
      <List type="ordered" spacing="sm">
        <List.Item>
          Откройте на телефоне приложение для кодов: «Яндекс Ключ», Google Authenticator или другое.
        </List.Item>
        <List.Item>
          Наведите его на этот рисунок.
          <div>
            <QrCode text={uri} label="QR-код для приложения с кодами" />
          </div>
          <Text size="sm">
            Рисунок не читается? Введите в приложение ключ: <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </Text>
        </List.Item>
        <List.Item>Введите ниже шесть цифр, которые оно покажет, и свой пароль.</List.Item>
      </List>
      <TextInput {...answers.field('code', 'Код из приложения')} inputMode="numeric" autoComplete="one-time-code" />
      <PasswordInput
        {...answers.field('password', 'Ваш пароль')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Показать или скрыть пароль' }}
      />
    </Form>
  )
}

type Proposed = { secret: string; uri: string }

// Asked once: a second answer would be another secret than the one on the telephone.
function useProposed(run: (input: Record<string, never>) => Promise<Proposed | null>) {
  const [proposed, setProposed] = useState<Proposed | null>(null)
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    void run({}).then(setProposed)
  }, [run])
  return proposed
}
