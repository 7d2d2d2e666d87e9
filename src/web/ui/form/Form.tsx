import { Group, Stack, Text } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Problem } from '#web/problem.ts'
import { ActButton } from '../ActButton.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { FaultSummary } from './FaultSummary.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import type { Answers } from './useAnswers.ts'

interface FormProps<V extends Record<string, unknown>> {
  answers: Answers<V>
  /** Answers null when it was refused (as `run` of a command does); otherwise the draft is forgotten. */
  onSubmit: (values: V) => Promise<unknown>
  problem?: Problem | null
  onRetry?: () => Promise<unknown>
  busy?: boolean
  act: string
  whyNot?: string | null
  /** Beside the main button: «Отмена» and the like. */
  otherActs?: ReactNode
  children: ReactNode
}

/** One column, errors beside the fields and above with links, typed answers kept. See README for a whole example. */
export function Form<V extends Record<string, unknown>>({ answers, problem = null, ...props }: FormProps<V>) {
  const shown = useRef<Problem | null>(null)
  const summary = useRef<HTMLDivElement>(null)
  const focusSummary = () => setTimeout(() => summary.current?.focus(), 0)
  const sending = useRef(false)

  useEffect(() => {
    if (shown.current === problem) return
    shown.current = problem
    answers.show(problem)
    if (problem?.kind === 'input') setTimeout(() => summary.current?.focus(), 0)
  })

  async function finishAfter(work: Promise<unknown> | undefined) {
    sending.current = true
    try {
      if ((await work) !== null) answers.settle()
    } finally {
      sending.current = false
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    if (props.whyNot) return
    if (answers.check()) void finishAfter(props.onSubmit(answers.values))
    else focusSummary()
  }

  return (
    <form onSubmit={submit} noValidate className="reading">
      <LeaveGuard
        unsaved={answers.changed && answers.draft.state !== 'saved'}
        hasDraft={answers.draft.on}
        mayLeave={() => sending.current}
      />
      <Stack gap="lg">
        <FaultSummary ref={summary} faults={answers.faults} />
        {problem?.kind !== 'input' && (
          <ProblemNotice problem={problem} onRetry={props.onRetry && (() => finishAfter(props.onRetry?.()))} />
        )}
        {answers.draft.state === 'restored' && <RestoredDraft onForget={() => answers.finish()} />}
        {props.children}
        <div>
          <Group gap="sm">
            <ActButton submit busy={props.busy ?? false} whyNot={props.whyNot}>
              {props.act}
            </ActButton>
            {props.otherActs}
          </Group>
          <DraftWords draft={answers.draft} />
        </div>
      </Stack>
    </form>
  )
}

function RestoredDraft({ onForget }: { onForget: () => void }) {
  return (
    <Group gap="sm" role="status">
      <Text>Мы сохранили то, что вы начали заполнять.</Text>
      <ActButton look="plain" onClick={onForget}>
        Начать заново
      </ActButton>
    </Group>
  )
}

function DraftWords({ draft }: { draft: Answers<Record<string, unknown>>['draft'] }) {
  const words =
    draft.state === 'saving'
      ? 'Сохраняем черновик…'
      : draft.state === 'failed'
        ? 'Черновик пока не сохранён: нет связи. Не закрывайте страницу.'
        : draft.savedAt
          ? `Черновик сохранён в ${draft.savedAt.toLocaleTimeString('ru', { hour: '2-digit', minute: '2-digit' })}`
          : ''
  return (
    <Text size="xs" c="dimmed" mt={6} role="status">
      {words}
    </Text>
  )
}
