import { Group, Modal, Text } from '@mantine/core'
import { dayInFigures, periodInFigures } from '#domain/russian/dates.ts'
import { useCommand } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { notify } from '#web/ui/notices.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import type { SupportCase } from '../contract.ts'
import * as contract from '../contract.ts'
import { CaseState } from './CaseState.tsx'
import { CloseForm } from './CloseForm.tsx'
import { HandOverForm } from './HandOverForm.tsx'
import styles from './support.module.css'
import { nameOf, refreshes, shortNameOf } from './supportWords.ts'

interface CaseProps {
  of: SupportCase
  specialists: { id: string; surname: string; given: string; patronymic: string | null }[]
}

export function CaseOfPerson({ of: each, specialists }: CaseProps) {
  const may = useMay()
  const [url, change] = useUrlState()
  const shut = () => change({ dialog: null, case: null })
  const isAsked = (dialog: string) => url.dialog === dialog && url.case === each.id
  return (
    <section className={styles.case} aria-label={`Поддержка: ${nameOf(each.specialist)}`}>
      <CaseFacts of={each} />
      {may(contract.close) && <CaseActs of={each} />}
      <Modal opened={isAsked('close')} onClose={shut} title="Закрыть поддержку" size="md">
        <CloseForm of={each} onDone={shut} />
      </Modal>
      <Modal opened={isAsked('hand-over')} onClose={shut} title="Передать другому специалисту" size="md">
        <HandOverForm of={each} specialists={specialists} onDone={shut} />
      </Modal>
    </section>
  )
}

function CaseFacts({ of: each }: { of: SupportCase }) {
  const { specialist, openedOn, closedOn, openedBy, handedTo, pair } = each
  return (
    <>
      <Group gap="sm">
        <Text fw={600}>{nameOf(specialist)}</Text>
        <CaseState of={each} />
      </Group>
      <Text>
        {closedOn === null ? `С ${dayInFigures(openedOn)}` : periodInFigures({ from: openedOn, to: closedOn })}
        {pair && `, в паре с: ${shortNameOf(pair.other)}`}
      </Text>
      <Text c="dimmed">
        Кто открыл: {shortNameOf(openedBy)}
        {handedTo && `. Дальше ведёт ${shortNameOf(handedTo)}`}
      </Text>
    </>
  )
}

function CaseActs({ of: { id, version, closedOn, handedTo, isOwn } }: { of: SupportCase }) {
  const { organisationId } = usePlace()
  const [, change] = useUrlState()
  const remove = useCommand(contract.takeBackOpening, { refreshes, onDone: () => notify('Поддержка убрана') })
  const reopen = useCommand(contract.takeBackClosing, { refreshes, onDone: () => notify('Поддержка снова открыта') })
  const ask = (dialog: string) => change({ dialog, case: id })
  return (
    <>
      <ProblemNotice
        problem={remove.problem ?? reopen.problem}
        onRetry={remove.problem ? remove.retry : reopen.retry}
      />
      <Group gap="xs" mt="xs">
        {isOwn && (
          <ActButton look="other" to={paths.supportNotes(organisationId, id)}>
            Мои записи
          </ActButton>
        )}
        {closedOn === null ? (
          <>
            <ActButton look="other" onClick={() => ask('close')}>
              Закрыть
            </ActButton>
            <ActButton look="other" onClick={() => ask('hand-over')}>
              Передать
            </ActButton>
            <ActButton look="plain" busy={remove.busy} onClick={() => remove.run({ id, version })}>
              Открыта по ошибке: убрать
            </ActButton>
          </>
        ) : (
          handedTo === null && (
            <ActButton look="plain" busy={reopen.busy} onClick={() => reopen.run({ id, version })}>
              Закрыта по ошибке: открыть снова
            </ActButton>
          )
        )}
      </Group>
    </>
  )
}
