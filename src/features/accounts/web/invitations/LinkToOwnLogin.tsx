import { Group, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { OutputOf } from '#contract/endpoint.ts'
import { useCommand } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session.tsx'
import { startOf } from '#web/startOf.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../../contract.ts'

interface LinkToOwnLoginProps {
  code: string
  invitation: OutputOf<typeof contract.invitation>
  login: string
  onOther: () => void
}

/** Somebody who signs in already and starts in one more organisation needs no second login. */
export function LinkToOwnLogin({ code, invitation, login, onOther }: LinkToOwnLoginProps) {
  const { refresh } = useSession()
  const navigate = useNavigate()
  const link = useCommand(contract.linkInvitation)

  async function add() {
    const output = await link.run({ code })
    if (output === null) return
    const me = await refresh()
    const place = me?.places.find(({ organisationId }) => organisationId === output.organisationId)
    await navigate({ to: place ? startOf(place) : paths.start(), replace: true })
  }

  return (
    <>
      <Text>
        Вас приглашает {invitation.organisationName}. Сейчас вы вошли как {login}: эту организацию можно добавить к
        этому входу и переключаться между ними.
      </Text>
      <ProblemNotice problem={link.problem} onRetry={link.retry} />
      <Group>
        <ActButton onClick={add} busy={link.busy}>
          Добавить к моему входу
        </ActButton>
        <ActButton look="plain" onClick={onOther}>
          Это приглашение другого человека
        </ActButton>
      </Group>
    </>
  )
}
