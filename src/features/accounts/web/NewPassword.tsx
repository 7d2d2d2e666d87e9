import { PasswordInput } from '@mantine/core'
import { passwordBlocklist } from '#content/passwordBlocklist.ts'
import { passwordWords } from '#content/passwordWords.ts'
import { type AboutPerson, shortestPassword, shortestStaffPassword, whyNotPassword } from '#domain/signIn/password.ts'
import type { Answers } from '#web/ui/form/useAnswers.ts'

interface NewPasswordProps<V extends Record<string, unknown>> {
  answers: Answers<V>
  path: string
  about: AboutPerson
}

/** A field for a new password that says at once whether it will do; the server asks the same rule. */
export function NewPassword<V extends Record<string, unknown>>({ answers, path, about }: NewPasswordProps<V>) {
  const typed = String(answers.values[path] ?? '')
  const refusal = typed === '' ? null : whyNotPassword(typed, about, passwordBlocklist)
  const least = about.staff === false ? shortestPassword : shortestStaffPassword
  const rule = `Не короче ${least} знаков. Проще всего запомнить несколько слов подряд, пробелы можно`
  const words = typed === '' ? rule : refusal === null ? 'Такой пароль подойдёт' : passwordWords[refusal]
  return (
    <PasswordInput
      {...answers.field(path, 'Какой будет пароль?')}
      description={<span aria-live="polite">{words}</span>}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': 'Показать или скрыть пароль' }}
    />
  )
}
