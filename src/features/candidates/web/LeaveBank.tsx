import { Group, Modal, Select, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { wordsOfRefusal } from '#content/refusalWords.ts'
import { type BankEnding, bankEndings, whyNotEndEntry } from '#domain/bankEntry.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import * as banks from '#features/banks/contract.ts'
import { useCommand } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import type { CandidatePage } from '../contract.ts'
import styles from './candidates.module.css'
import { endingWords, nameOf, refreshes } from './candidateWords.ts'

/** Two ways out of the bank: relieved, or entered by mistake. With open pairs, shown above, neither. */
export function LeaveBank({ candidate }: { candidate: CandidatePage }) {
  const { today, organisationId } = usePlace()
  const navigate = useNavigate()
  const [ending, setEnding] = useState(false)
  const { entry, person, pairs, sheet, interviews, answers } = candidate
  const name = nameOf(person)
  const list = () => void navigate({ to: paths.mentors(organisationId) })
  const back = useCommand(banks.enter, { refreshes, onDone: () => notify(`${name}: снова в базе`) })
  const remove = useCommand(banks.correctEntry, {
    refreshes,
    onDone: () => {
      const again = { personId: person.id, capacity: answers.capacity, topics: answers.competences }
      notifyUndo(`${name}: запись убрана`, () =>
        back.runOrThrow({ side: 'mentor', enteredOn: entry.enteredOn, people: [again] }),
      )
      list()
    },
  })
  const reason = whyNotEndEntry({ ...entry, openPairs: pairs.length }, today, today)
  // What a person said of themselves, or others of them, is not thrown away as a mistake.
  const isBare = entry.approvedOn === null && sheet === null && interviews.length === 0
  return (
    <section className={styles.aside} aria-label="Выход из базы">
      <Text c="dimmed">В базе с {dayInFigures(entry.enteredOn)}.</Text>
      <ProblemNotice problem={remove.problem} onRetry={remove.retry} />
      <Group mt="xs" gap="sm">
        <ActButton
          look="other"
          whyNot={reason === null ? null : wordsOfRefusal({ reason })}
          onClick={() => setEnding(true)}
        >
          Освободить от обязанностей
        </ActButton>
        {reason === null && isBare && (
          <ActButton
            look="plain"
            busy={remove.busy}
            onClick={() => remove.run({ what: 'entering', entries: [{ id: entry.id, version: entry.version }] })}
          >
            Внесён по ошибке: убрать
          </ActButton>
        )}
      </Group>
      <Modal opened={ending} onClose={() => setEnding(false)} title={`${name}: больше не наставник`} size="lg">
        <EndForm candidate={candidate} onDone={list} />
      </Modal>
    </section>
  )
}

function EndForm({ candidate: { entry, person }, onDone }: { candidate: CandidatePage; onDone: () => void }) {
  const { today } = usePlace()
  const name = nameOf(person)
  const answers = useAnswers({ start: { endedOn: today, ending: 'relieved' } })
  const undo = useCommand(banks.correctEntry, { refreshes, onDone: () => notify(`${name}: снова в базе`) })
  const end = useCommand(banks.endEntry, {
    refreshes,
    onDone: (ended) => {
      notifyUndo(`${name}: запись закрыта`, () =>
        undo.runOrThrow({ what: 'ending', entries: [{ id: entry.id, version: ended.version }] }),
      )
      onDone()
    },
  })
  return (
    <Form
      answers={answers}
      problem={end.problem}
      onRetry={end.retry}
      busy={end.busy}
      act="Закрыть запись"
      onSubmit={({ endedOn, ending }) =>
        end.run({ id: entry.id, version: entry.version, endedOn, ending: ending as BankEnding })
      }
    >
      <Select
        {...answers.field('ending', 'Почему?')}
        data={bankEndings.map((ending) => ({ value: ending, label: endingWords[ending] }))}
        allowDeselect={false}
      />
      <DateField {...answers.field('endedOn', 'Последний день в базе')} today={today} />
    </Form>
  )
}
