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
import {
  birthdayInWords,
  kindWords,
  paperInWords,
  refreshes,
  shortNameOf,
  signerInWords,
  stateWords,
} from './consentWords.ts'
import { ScanActs } from './ScanActs.tsx'
import { usePrint } from './usePrint.ts'
import { WithdrawForm } from './WithdrawForm.tsx'

/** Every paper of one person, with what may be done about it. */
export function PersonPapers({ of }: { of: PersonWithNeeds }) {
  const { organisationId, today } = usePlace()
  const may = useMay()
  const print = usePrint()
  const { person, needs } = of
  const birthday = birthdayInWords(of, today)
  return (
    <Stack gap="md">
      {may({ allow: 'people.view' }) && (
        <PageLink to={paths.person(organisationId, person.id)}>Карточка человека</PageLink>
      )}
      {birthday && <Text>С этого дня бумаги подписывают иначе: {birthday}.</Text>}
      {needs.map((need) => (
        <Paper key={`${need.kind} ${need.signatory} ${need.pairId}`} need={need} of={of} />
      ))}
      {may(contract.print) && !needs.some(({ kind }) => kind === 'publication') && (
        <div>
          <ProblemNotice problem={print.problem} onRetry={print.retry} />
          <ActButton
            look="other"
            size="sm"
            busy={print.busy}
            onClick={() => print.run({ people: [person.id], publication: true })}
          >
            Бланк согласия на публикацию
          </ActButton>
        </div>
      )}
    </Stack>
  )
}

function Paper({ need, of }: { need: Need; of: PersonWithNeeds }) {
  const may = useMay()
  const [withdrawing, setWithdrawing] = useState(false)
  const { words, tone } = stateWords[need.state]
  const signer = signerInWords(need, of)
  const paper = paperInWords(need)
  return (
    <section className={styles.ofPerson}>
      <Group justify="space-between" gap="xs">
        <Text fw={600}>
          {kindWords[need.kind].title}
          {need.other && `, пара: ${shortNameOf(need.other)}`}
        </Text>
        <StatusWord tone={tone}>{words}</StatusWord>
      </Group>
      {signer && <Text c="dimmed">{capital(signer)}.</Text>}
      {need.isOutgrown && (
        <Text c="dimmed">Подписано представителем до 18{'\u00A0'}лет. Теперь человек подписывает сам.</Text>
      )}
      {paper && <Text c="dimmed">{capital(paper)}.</Text>}
      {need.consent && <Wording consent={need.consent} />}
      {may(contract.record) && need.consent && !withdrawing && (
        <Acts consent={need.consent} onWithdraw={() => setWithdrawing(true)} />
      )}
      {withdrawing && need.consent && <WithdrawForm consent={need.consent} onDone={() => setWithdrawing(false)} />}
    </section>
  )
}

type Consent = NonNullable<Need['consent']>

function Wording({ consent: { wordingVersion, isOutdated, publication } }: { consent: Consent }) {
  return (
    <>
      <Text c="dimmed">
        Редакция бланка: {wordingVersion}
        {isOutdated && ', сейчас печатается другая. Бумага остаётся в силе'}.
      </Text>
      {publication && (
        <Text c="dimmed">
          Где: {publication.resources}. Что: {publication.categories}.
          {publication.prohibitions && ` Запреты и условия: ${publication.prohibitions}.`}
        </Text>
      )}
    </>
  )
}

interface ActsProps {
  consent: Consent
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
      <ScanActs consent={consent} />
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

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
