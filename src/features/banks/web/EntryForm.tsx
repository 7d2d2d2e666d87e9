import { NumberInput, Select, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { menteeCategories } from '#content/menteeCategories.ts'
import { type BankSide, categoriesOfKind, type MenteeCategoryCode } from '#domain/bankEntry.ts'
import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import type { Levels } from '#web/ui/form/LevelRows.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import * as contract from '../contract.ts'
import styles from './banks.module.css'
import { banks, type Entry, nameOf, refreshes } from './bankWords.ts'
import { TopicLevels } from './TopicLevels.tsx'

interface EntryFormProps {
  side: BankSide
  entry: Entry
  topics: readonly { code: string; title: string }[]
  next: Entry | null
}

interface EntryAnswers extends Record<string, unknown> {
  category: string
  capacity: number
  levels: Levels
}

export function EntryForm({ side, entry, topics, next }: EntryFormProps) {
  const { organisationId } = usePlace()
  const navigate = useNavigate()
  const before = answersOf(entry)
  const answers = useAnswers<EntryAnswers>({ start: before })
  const goes = useRef<'next' | 'list'>('next')
  const emptyIsMeant = useRef(false)
  const [isEmpty, setEmpty] = useState(false)
  const undo = useCommand(contract.changeEntry, { refreshes, onDone: () => notify('Вернули, как было') })
  const save = useCommand(contract.changeEntry, {
    refreshes,
    onDone: ({ version, fields }) => {
      const { list, entry: entryAt } = banks[side]
      if (fields.length > 0) {
        notifyUndo(`${nameOf(entry.person)}: сохранено`, () =>
          undo.runOrThrow({ id: entry.id, version, ...inputOf(before) }),
        )
      }
      const on = goes.current === 'next' && next !== null
      void navigate({ to: on ? entryAt(organisationId, next.id) : list(organisationId) })
    },
  })
  return (
    <Form
      answers={answers}
      problem={save.problem}
      onRetry={save.retry}
      busy={save.busy}
      act={next === null ? 'Сохранить' : 'Сохранить и перейти к следующему'}
      onSubmit={async (values) => {
        const empty = Object.values(values.levels).every((level) => level === 0)
        setEmpty(empty && !emptyIsMeant.current)
        if (empty && !emptyIsMeant.current) return null
        emptyIsMeant.current = false
        const saved = await save.run({ id: entry.id, version: entry.version, ...inputOf(values) })
        goes.current = 'next'
        return saved
      }}
      otherActs={
        next !== null && (
          <ActButton look="other" submit onClick={() => (goes.current = 'list')}>
            Сохранить и вернуться к списку
          </ActButton>
        )
      }
    >
      {side === 'mentee' ? (
        <Select
          {...answers.field('category', 'Почему нужен наставник?')}
          data={categoriesOfKind(kindOf(entry)).map((code) => ({ value: code, label: menteeCategories[code] }))}
          placeholder="Не указано"
          clearable
        />
      ) : (
        <NumberInput
          {...answers.field('capacity', 'Сколько наставляемых берёт?')}
          description="Вместе с теми, кто уже есть. 0 — пока никого."
          min={0}
          max={contract.mostMentees}
          allowDecimal={false}
          clampBehavior="strict"
          classNames={{ wrapper: styles.count ?? '' }}
        />
      )}
      <TopicLevels
        side={side}
        topics={topics}
        levels={answers.values.levels}
        onChange={(levels) => {
          setEmpty(false)
          answers.set({ levels })
        }}
      />
      {isEmpty && <LeftEmpty side={side} onMeant={() => (emptyIsMeant.current = true)} />}
      {next !== null && <p>Следующий без ответов: {nameOf(next.person)}.</p>}
    </Form>
  )
}

/** Who studies has a class and no post. */
function kindOf({ person }: Entry): string {
  return person.post === null ? 'student' : 'pedagogue'
}

function LeftEmpty({ side, onMeant }: { side: EntryFormProps['side']; onMeant: () => void }) {
  return (
    <div role="alert">
      <Notice tone="warn">
        <Text mb="xs">{banks[side].leftEmpty}</Text>
        <ActButton look="other" submit onClick={onMeant}>
          Сохранить без тем
        </ActButton>
      </Notice>
    </div>
  )
}

function answersOf(entry: Entry): EntryAnswers {
  return {
    category: 'category' in entry ? (entry.category ?? '') : '',
    capacity: 'capacity' in entry ? entry.capacity : 1,
    levels: Object.fromEntries(entry.topics.map(({ code, level }) => [code, level])),
  }
}

function inputOf({ category, capacity, levels }: EntryAnswers) {
  return {
    category: category ? (category as MenteeCategoryCode) : null,
    capacity: Number(capacity),
    topics: Object.entries(levels).map(([code, level]) => ({ code, level })),
  }
}
