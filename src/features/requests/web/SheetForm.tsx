import { Select, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { menteeCategories } from '#content/menteeCategories.ts'
import type { OutputOf } from '#contract/endpoint.ts'
import { categoriesOfKind } from '#domain/bankEntry.ts'
import { counted } from '#domain/russian/plural.ts'
import * as drafts from '#features/drafts/contract.ts'
import { useCommand } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { useKeptDraft } from '#web/useKeptDraft.ts'
import * as contract from '../contract.ts'
import { AddTopic } from './AddTopic.tsx'
import { AsksForNothing } from './AsksForNothing.tsx'
import { nameOf, requests } from './requestWords.ts'
import { SheetFields } from './SheetFields.tsx'
import { answersOf, asksForNothing, inputOf } from './sheetAnswers.ts'

type Shown = OutputOf<typeof contract.sheet>

export function SheetForm({ person, topics, kinds, sheet, next }: Shown) {
  const { today } = usePlace()
  const version = sheet?.entry.version ?? null
  const draft = useKeptDraft(drafts, `${contract.saveSheet.name}:${person.id}`, version)
  const answers = useAnswers({ start: answersOf(sheet, today), draft })
  const goes = useRef<'next' | 'list'>('next')
  const { isNothing, asks } = useNothing()
  const save = useSaving({ person, sheet, next, goes })
  useFirstTopic()
  return (
    <Form
      answers={answers}
      problem={save.problem}
      onRetry={save.retry}
      busy={save.busy}
      act={next === null ? 'Сохранить' : 'Сохранить и перейти к следующему'}
      onSubmit={async (values) => {
        if (isNothing.refuses(asksForNothing(values))) return null
        const saved = await save.run({
          personId: person.id,
          receivedOn: values.receivedOn,
          ...inputOf(values, sheet),
        })
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
      <SheetFields
        answers={answers}
        topics={topics}
        kinds={kinds}
        fromPaper
        underTopics={<AddTopic refreshes={[contract.sheet]} />}
      />
      <Select
        {...answers.field('category', 'Почему нужен наставник?')}
        data={categoriesOfKind(person.kind).map((code) => ({ value: code, label: menteeCategories[code] }))}
        placeholder="Не указано"
        clearable
      />
      <DateField {...answers.field('receivedOn', 'Когда заполнен лист?')} today={today} />
      {asks && <AsksForNothing onMeant={isNothing.mean} />}
      {next !== null && <Text c="dimmed">Дальше без листа: {nameOf(next)}.</Text>}
    </Form>
  )
}

interface Saving extends Pick<Shown, 'person' | 'sheet' | 'next'> {
  goes: { current: 'next' | 'list' }
}

function useSaving({ person, sheet, next, goes }: Saving) {
  const { organisationId, today } = usePlace()
  const navigate = useNavigate()
  const refreshes = [contract.collection, contract.sheet]
  const back = () => notify(`${nameOf(person)}: вернули, как было`)
  const takeBack = useCommand(contract.takeBackSheet, { refreshes, onDone: back })
  const restore = useCommand(contract.saveSheet, { refreshes, onDone: back })
  return useCommand(contract.saveSheet, {
    refreshes: [contract.collection],
    onDone: ({ entryId, version, isNew, requests: count }) => {
      const said = count === 0 ? 'помощь не нужна' : counted(count, requests)
      notifyUndo(`${nameOf(person)}: лист сохранён, ${said}`, () =>
        isNew
          ? takeBack.runOrThrow({ entryId, version })
          : restore.runOrThrow({
              personId: person.id,
              receivedOn: sheet?.mark?.on ?? today,
              ...inputOf(answersOf(sheet, today), sheet),
              entry: { id: entryId, version },
            }),
      )
      const toNext = goes.current === 'next' && next !== null
      void navigate({ to: toNext ? paths.requestSheet(organisationId, next.id) : paths.requests(organisationId) })
    },
  })
}

/** A sheet without a single topic is asked about once: it may be meant, it may be forgotten. */
function useNothing() {
  const [asks, setAsks] = useState(false)
  const isMeant = useRef(false)
  const isNothing = {
    mean: () => {
      isMeant.current = true
    },
    refuses: (empty: boolean) => {
      const refused = empty && !isMeant.current
      setAsks(refused)
      isMeant.current = false
      return refused
    },
  }
  return { isNothing, asks }
}

// Whoever types a pile of papers begins with the first digit, not with the mouse.
function useFirstTopic() {
  useEffect(() => {
    document.querySelector<HTMLInputElement>('main [role="radiogroup"] input:checked')?.focus({ preventScroll: true })
  }, [])
}
