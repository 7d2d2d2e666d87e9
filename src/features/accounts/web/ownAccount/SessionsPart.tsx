import { Group, Stack, Text, Title } from '@mantine/core'
import type { OutputOf } from '#contract/endpoint.ts'
import { useCommand } from '#web/api.ts'
import { momentInWords } from '#web/momentInWords.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import { notify } from '#web/ui/notices.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useClock } from '#web/useClock.ts'
import * as contract from '../../contract.ts'
import styles from '../accounts.module.css'

type Session = OutputOf<typeof contract.ownAccount>['sessions'][number]

export function SessionsPart({ sessions }: { sessions: Session[] }) {
  const clock = useClock()
  const refreshes = [contract.ownAccount]
  const end = useCommand(contract.endSession, { refreshes, onDone: () => notify('Там выход выполнен') })
  const endOthers = useCommand(contract.endOtherSessions, {
    refreshes,
    onDone: () => notify('На остальных устройствах выход выполнен'),
  })
  return (
    <section aria-labelledby="sessions">
      <Title order={2} id="sessions" mb="xs">
        Где выполнен вход
      </Title>
      <ProblemNotice problem={end.problem ?? endOthers.problem} />
      <ul className={styles.plainList}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.line}>
            <Stack gap={0}>
              <Text fw={600}>
                {session.client}
                {session.thisOne && ' — это вы сейчас'}
              </Text>
              <Text c="dimmed" size="sm">
                Вход: {momentInWords(session.startedAt, clock)}; последний раз:{' '}
                {momentInWords(session.lastSeenAt, clock)}
              </Text>
            </Stack>
            {!session.thisOne && (
              <ActButton look="other" size="sm" busy={end.busy} onClick={() => end.run({ sessionId: session.id })}>
                Выйти там
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Group mt="sm">
          <ActButton look="other" busy={endOthers.busy} onClick={() => endOthers.run({})}>
            Выйти везде, кроме этого устройства
          </ActButton>
        </Group>
      )}
    </section>
  )
}
