import { Group, Modal, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { wordsOfRefusal } from '#content/refusalWords.ts'
import { type BankSide, whyNotEndEntry } from '#domain/bankEntry.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'
import styles from './banks.module.css'
import { banks, type Entry, nameOf, refreshes } from './bankWords.ts'

/** Two ways out of the bank: it is over, or it was a mistake. Both can be undone. */
export function LeaveBank({ side, entry }: { side: BankSide; entry: Entry }) {
  const { organisationId, today } = usePlace()
  const navigate = useNavigate()
  const [ending, setEnding] = useState(false)
  const leave = () => void navigate({ to: banks[side].list(organisationId) })
  const name = nameOf(entry.person)
  const back = useCommand(contract.enter, { refreshes, onDone: () => notify(`${name}: снова в базе`) })
  const remove = useCommand(contract.correctEntry, {
    refreshes,
    onDone: () => {
      notifyUndo(`${name}: запись убрана`, () => back.runOrThrow(enteredAgain(side, entry)))
      leave()
    },
  })
  const reason = whyNotEndEntry({ ...entry, endedOn: null }, today, today)
  const whyNot = reason === null ? null : wordsOfRefusal({ reason })
  return (
    <section className={styles.aside} aria-label="Выход из базы">
      <Text c="dimmed">В базе с {dayInFigures(entry.enteredOn)}.</Text>
      <ProblemNotice problem={remove.problem} onRetry={remove.retry} />
      <Group mt="xs" gap="sm">
        <ActButton look="other" whyNot={whyNot} onClick={() => setEnding(true)}>
          Больше не участвует
        </ActButton>
        {whyNot === null && (
          <ActButton
            look="plain"
            busy={remove.busy}
            onClick={() => remove.run({ what: 'entering', entries: [{ id: entry.id, version: entry.version }] })}
          >
            Внесён по ошибке: убрать
          </ActButton>
        )}
      </Group>
      <Modal opened={ending} onClose={() => setEnding(false)} title={`${name}: больше не участвует`} size="lg">
        <EndForm entry={entry} onDone={leave} />
      </Modal>
    </section>
  )
}

function EndForm({ entry, onDone }: { entry: Entry; onDone: () => void }) {
  const { today } = usePlace()
  const { id, version, person } = entry
  const answers = useAnswers({ start: { endedOn: today } })
  const undo = useCommand(contract.correctEntry, { refreshes, onDone: () => notify(`${nameOf(person)}: снова в базе`) })
  const end = useCommand(contract.endEntry, {
    refreshes,
    onDone: (ended) => {
      notifyUndo(`${nameOf(person)}: запись закрыта`, () =>
        undo.runOrThrow({ what: 'ending', entries: [{ id, version: ended.version }] }),
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
      onSubmit={({ endedOn }) => end.run({ id, version, endedOn: endedOn as string })}
    >
      <DateField {...answers.field('endedOn', 'Последний день в базе')} today={today} />
    </Form>
  )
}

function enteredAgain(side: BankSide, entry: Entry) {
  const { person, topics, enteredOn } = entry
  const own = 'capacity' in entry ? { capacity: entry.capacity } : { category: entry.category }
  return { side, enteredOn, people: [{ personId: person.id, topics, ...own }] }
}
