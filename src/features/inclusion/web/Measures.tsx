import { Group, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { situationWords } from '#content/situationWords.ts'
import { dayInFigures, periodInFigures } from '#domain/russian/dates.ts'
import { useCommand } from '#web/api.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { notifyUndo } from '#web/ui/notices.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { SpecialMeasure } from '../contract.ts'
import * as contract from '../contract.ts'
import styles from './inclusion.module.css'
import { MeasureForm } from './MeasureForm.tsx'

interface MeasuresProps {
  personId: string
  measures: SpecialMeasure[]
  /** Reads again, which is one more reading in the journal. */
  onChanged: () => unknown
}

export function Measures({ personId, measures, onChanged }: MeasuresProps) {
  const may = useMay()
  const [written, setWritten] = useState<SpecialMeasure | 'new' | null>(null)
  const close = () => setWritten(null)
  const add = may(contract.record) && <ActButton onClick={() => setWritten('new')}>Записать меру</ActButton>
  return (
    <>
      {measures.length === 0 ? (
        <EmptyState words="Особых мер для этого человека нет" act={add} />
      ) : (
        <>
          {add}
          <ul className={styles.measures}>
            {measures.map((measure) => (
              <Measure
                key={`${measure.id} ${measure.version}`}
                personId={personId}
                measure={measure}
                onChange={() => setWritten(measure)}
                onChanged={onChanged}
              />
            ))}
          </ul>
        </>
      )}
      <Modal
        opened={written !== null}
        onClose={close}
        title={written === 'new' ? 'Особая мера' : 'Изменить особую меру'}
        size="lg"
        closeOnClickOutside={false}
      >
        {written !== null && (
          <MeasureForm
            personId={personId}
            measure={written === 'new' ? null : written}
            onDone={() => {
              close()
              onChanged()
            }}
          />
        )}
      </Modal>
    </>
  )
}

interface MeasureProps {
  personId: string
  measure: SpecialMeasure
  onChange: () => void
  onChanged: () => unknown
}

function Measure({ personId, measure, onChange, onChanged }: MeasureProps) {
  const { today } = usePlace()
  const may = useMay()
  const { id, version, situation, basis, fromOn, toOn } = measure
  const again = useCommand(contract.record, { onDone: onChanged })
  const remove = useCommand(contract.takeBack, {
    onDone: () => {
      const { measure: words } = measure
      notifyUndo('Мера убрана', () => again.runOrThrow({ personId, situation, measure: words, basis, fromOn, toOn }))
      onChanged()
    },
  })
  return (
    <li>
      <Group gap="sm">
        <Text fw={600}>{capitalised(situationWords[situation].title)}</Text>
        {toOn !== null && toOn < today && <StatusWord>завершена</StatusWord>}
      </Group>
      <Text className={styles.words ?? ''}>{measure.measure}</Text>
      <Text c="dimmed">
        {toOn === null ? `С ${dayInFigures(fromOn)}` : periodInFigures({ from: fromOn, to: toOn })}
        {basis && `. Основание: ${basis}`}
      </Text>
      <ProblemNotice problem={remove.problem} onRetry={remove.retry} />
      {may(contract.change) && (
        <Group gap="xs">
          <ActButton look="plain" onClick={onChange}>
            Изменить или завершить
          </ActButton>
          <ActButton look="plain" busy={remove.busy} onClick={() => remove.run({ id, version })}>
            Записана по ошибке: убрать
          </ActButton>
        </Group>
      )}
    </li>
  )
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
