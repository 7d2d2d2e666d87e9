import { useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import * as banks from '#features/banks/contract.ts'
import { useCommand, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import type { CandidatePage } from '../contract.ts'
import * as contract from '../contract.ts'
import { nameOf, refreshes, workOf } from './candidateWords.ts'
import { type Filled, filledOf, inputOf, QuestionnaireForm } from './QuestionnaireForm.tsx'

/** Typed from paper in one screen; with `?row` the next candidate without competences follows. */
export function QuestionnairePage() {
  const { entryId = '' } = useParams({ strict: false }) as { entryId?: string }
  const { organisationId } = usePlace()
  const [url] = useUrlState()
  const candidate = useRead(contract.path, { entryId })
  const person = candidate.data?.person
  const back =
    url.row === undefined
      ? { to: paths.mentorEntry(organisationId, entryId), words: person ? nameOf(person) : 'Наставник' }
      : { to: paths.mentors(organisationId), words: 'Наставники' }
  return (
    <Page
      title={person ? nameOf(person) : 'Анкета наставника'}
      lead={person && ['Анкета наставника', workOf(person)].filter(Boolean).join(' · ')}
      back={back}
      read={candidate}
    >
      {(answer) => <Typed key={answer.entry.id} candidate={answer} inRow={url.row !== undefined} />}
    </Page>
  )
}

function Typed({ candidate, inRow }: { candidate: CandidatePage; inRow: boolean }) {
  const { organisationId, today } = usePlace()
  const navigate = useNavigate()
  const { entry, sheet, person } = candidate
  const next = useNextWithout(entry.id, inRow)
  const before = { ...filledOf(candidate.answers), receivedOn: sheet?.on ?? '' }
  const answers = useAnswers<Filled & { receivedOn: string }>({ start: before })
  const goes = useRef<'on' | 'back'>('on')
  const emptyIsMeant = useRef(false)
  const [isEmpty, setEmpty] = useState(false)
  const undo = useCommand(contract.saveQuestionnaire, { refreshes, onDone: () => notify('Вернули, как было') })
  const save = useCommand(contract.saveQuestionnaire, {
    refreshes,
    onDone: ({ version }) => {
      notifyUndo(`${nameOf(person)}: сохранено`, () => undo.runOrThrow({ id: entry.id, version, ...given(before) }))
      const ofRow =
        next && goes.current === 'on'
          ? `${paths.questionnaire(organisationId, next)}?row=1`
          : paths.mentors(organisationId)
      void navigate({ to: inRow ? ofRow : paths.mentorEntry(organisationId, entry.id) })
    },
  })
  return (
    <QuestionnaireForm
      answers={answers as never}
      choices={candidate}
      isOwn={false}
      problem={save.problem}
      onRetry={save.retry}
      busy={save.busy}
      act={inRow && next ? 'Сохранить и перейти к следующему' : 'Сохранить'}
      onSubmit={async (values) => {
        const empty = Object.values(values.levels).every((level) => level === 0)
        setEmpty(empty && !emptyIsMeant.current)
        if (empty && !emptyIsMeant.current) return null
        emptyIsMeant.current = false
        const saved = await save.run({ id: entry.id, version: entry.version, ...given(values as typeof before) })
        goes.current = 'on'
        return saved
      }}
      otherActs={
        inRow &&
        next && (
          <ActButton look="other" submit onClick={() => (goes.current = 'back')}>
            Сохранить и вернуться к списку
          </ActButton>
        )
      }
    >
      <DateField
        {...answers.field('receivedOn', 'Когда кандидат заполнил анкету?')}
        today={today}
        description="День на бумаге. Пусто — анкеты ещё нет, вы отмечаете то, что знаете сами."
      />
      {isEmpty && <LeftEmpty onMeant={() => (emptyIsMeant.current = true)} />}
    </QuestionnaireForm>
  )
}

function given({ receivedOn, ...filled }: Filled & { receivedOn: string }) {
  return { ...inputOf(filled as Filled), receivedOn: receivedOn === '' ? null : receivedOn }
}

/** Whoever comes after in the list of mentors and has nothing said yet; at its end from the beginning. */
function useNextWithout(entryId: string, enabled: boolean): string | null {
  const { data } = useRead(banks.mentors, {}, { enabled })
  const entries = data?.entries ?? []
  const place = entries.findIndex(({ id }) => id === entryId)
  const inTurn = [...entries.slice(place + 1), ...entries.slice(0, Math.max(0, place))]
  return inTurn.find(({ topics }) => topics.length === 0)?.id ?? null
}

function LeftEmpty({ onMeant }: { onMeant: () => void }) {
  return (
    <div role="alert">
      <Notice tone="warn">
        Не отмечено ни одной темы: подбор ничего не узнает об этом человеке.{' '}
        <ActButton look="other" submit onClick={onMeant}>
          Сохранить без тем
        </ActButton>
      </Notice>
    </div>
  )
}
