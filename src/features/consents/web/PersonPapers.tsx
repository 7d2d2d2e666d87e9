import { Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { notify } from '#web/ui/notices.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { Need, PersonWithNeeds } from '../contract.ts'
import * as contract from '../contract.ts'
import styles from './consents.module.css'
import { kindWords, paperInWords, refreshes, shortNameOf, stateWords } from './consentWords.ts'
import { WithdrawForm } from './WithdrawForm.tsx'

/** Every paper of one person, with what may be done about it. */
export function PersonPapers({ of: { person, needs } }: { of: PersonWithNeeds }) {
  const { organisationId } = usePlace()
  const may = useMay()
  return (
    <Stack gap="md">
      {may({ allow: 'people.view' }) && (
        <PageLink to={paths.person(organisationId, person.id)}>Карточка человека</PageLink>
      )}
      {needs.map((need) => (
        <Paper key={`${need.kind} ${need.pairId}`} need={need} />
      ))}
    </Stack>
  )
}

function Paper({ need }: { need: Need }) {
  const may = useMay()
  const [withdrawing, setWithdrawing] = useState(false)
  const { words, tone } = stateWords[need.state]
  return (
    <section className={styles.ofPerson}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          {kindWords[need.kind].title}
          {need.other && `, пара: ${shortNameOf(need.other)}`}
        </Text>
        <StatusWord tone={tone}>{words}</StatusWord>
      </Group>
      {need.consent && (
        <Text c="dimmed">
          {paperInWords(need)}. Редакция бланка: {need.consent.wordingVersion}.
        </Text>
      )}
      {may(contract.record) && need.consent && !withdrawing && (
        <Acts consent={need.consent} onWithdraw={() => setWithdrawing(true)} />
      )}
      {withdrawing && need.consent && <WithdrawForm consent={need.consent} onDone={() => setWithdrawing(false)} />}
    </section>
  )
}

interface ActsProps {
  consent: NonNullable<Need['consent']>
  onWithdraw: () => void
}

function Acts({ consent, onWithdraw }: ActsProps) {
  const { id, version, withdrawnOn } = consent
  const correct = useCommand(contract.correct, {
    refreshes,
    onDone: (_output, { what }) => notify(what === 'giving' ? 'Отметка убрана' : 'Отзыв снят'),
  })
  const takeBack = (what: 'giving' | 'withdrawal') => correct.run({ what, consents: [{ id, version }] })
  return (
    <>
      <ProblemNotice problem={correct.problem} onRetry={correct.retry} />
      <Group gap="sm">
        {withdrawnOn === null ? (
          <ActButton look="other" size="sm" onClick={onWithdraw}>
            Записать отзыв
          </ActButton>
        ) : (
          <ActButton look="other" size="sm" busy={correct.busy} onClick={() => takeBack('withdrawal')}>
            Отзыва не было
          </ActButton>
        )}
        <ActButton look="plain" size="sm" busy={correct.busy} onClick={() => takeBack('giving')}>
          Отмечено по ошибке: убрать
        </ActButton>
      </Group>
    </>
  )
}
