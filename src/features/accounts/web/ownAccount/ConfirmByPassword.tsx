import { PasswordInput, Text } from '@mantine/core'
import type { Problem } from '#web/problem.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { removeTotp } from '../../contract.ts'

interface ConfirmByPasswordProps {
  /** What will be different afterwards. */
  words: string
  act: string
  command: { busy: boolean; problem: Problem | null }
  /** Answers null when it was refused. */
  onConfirm: (password: string) => Promise<unknown>
  onCancel: () => void
}

/** For what somebody at a computer left open must not be able to do. */
export function ConfirmByPassword({ words, act, command, onConfirm, onCancel }: ConfirmByPasswordProps) {
  const start = { password: '' }
  const answers = useAnswers({ start, schema: removeTotp.input })
  return (
    <Form
      answers={answers}
      problem={command.problem}
      busy={command.busy}
      act={act}
      otherActs={
        <ActButton look="plain" onClick={onCancel}>
          Отмена
        </ActButton>
      }
      onSubmit={({ password }) => onConfirm(password)}
    >
      <Text>{words}</Text>
      <PasswordInput
        {...answers.field('password', 'Ваш пароль')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Показать или скрыть пароль' }}
      />
    </Form>
  )
}
