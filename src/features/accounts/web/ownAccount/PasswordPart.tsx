import { PasswordInput, Text, Title } from '@mantine/core'
import type { OutputOf } from '#contract/endpoint.ts'
import { dayInWords } from '#domain/russian/dates.ts'
import { useCommand } from '#web/api.ts'
import { dayOfMoment } from '#web/momentInWords.ts'
import { useMe } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify } from '#web/ui/notices.tsx'
import { useClock } from '#web/useClock.ts'
import { useUrlState } from '#web/useUrlState.ts'
import * as contract from '../../contract.ts'
import { NewPassword } from '../NewPassword.tsx'

type Own = OutputOf<typeof contract.ownAccount>

export function PasswordPart({ own }: { own: Own }) {
  const { timeZone } = useClock()
  const [url, change] = useUrlState()
  return (
    <section aria-labelledby="password">
      <Title order={2} id="password" mb="xs">
        Пароль
      </Title>
      {url.change === 'password' ? (
        <ChangePassword own={own} onDone={() => change({ change: null })} />
      ) : (
        <>
          <Text mb="sm">Задан {dayInWords(dayOfMoment(own.passwordSetAt ?? '', timeZone))}</Text>
          <ActButton look="other" onClick={() => change({ change: 'password' })}>
            Сменить пароль
          </ActButton>
        </>
      )}
    </section>
  )
}

function ChangePassword({ own, onDone }: { own: Own; onDone: () => void }) {
  const me = useMe()
  const start = { current: '', next: '' }
  const answers = useAnswers({ start, schema: contract.changePassword.input })
  const save = useCommand(contract.changePassword, {
    refreshes: [contract.ownAccount],
    onDone: () => {
      notify('Пароль сменён, на других устройствах нужно войти заново')
      onDone()
    },
  })
  const organisationNames = me.places.map((place) => place.shortName)
  const about = { login: own.login, names: me.name?.split(' ') ?? [], organisationNames, staff: own.staff }
  return (
    <Form
      answers={answers}
      problem={save.problem}
      onRetry={save.retry}
      busy={save.busy}
      act="Сменить пароль"
      otherActs={
        <ActButton look="plain" onClick={onDone}>
          Отмена
        </ActButton>
      }
      onSubmit={save.run}
    >
      <PasswordInput
        {...answers.field('current', 'Какой пароль сейчас?')}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': 'Показать или скрыть пароль' }}
      />
      <NewPassword answers={answers} path="next" about={about} />
    </Form>
  )
}
