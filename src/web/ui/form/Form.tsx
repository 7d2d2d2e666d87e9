import { Group, Stack, Text } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
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
  const sending = useRef(false)
  // By its content: a page may put names into a refusal anew at every render.
  const saying = JSON.stringify(problem)
  const shown = useRef(saying)
  const [outlived, setOutlived] = useState<string | null>(null)
  const refusal = problem?.kind === 'input' || saying === outlived ? null : problem
  const { said, bringToSight } = useSaid()

  useEffect(() => {
    if (shown.current === saying) return
    shown.current = saying
    answers.show(problem)
    if (problem) bringToSight()
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
    const fits = answers.check()
    // What the server said of the answers before is no answer to these.
    setOutlived(fits ? null : saying)
    if (fits) void finishAfter(props.onSubmit(answers.values))
    else bringToSight()
  }

  return (
    <form onSubmit={submit} noValidate className="reading">
      <LeaveGuard
        unsaved={answers.changed && answers.draft.state !== 'saved'}
        hasDraft={answers.draft.on}
        mayLeave={() => sending.current}
      />
      <Stack gap="lg">
        <FaultSummary ref={refusal ? null : said} faults={answers.faults} />
        {refusal && (
          <div ref={said} tabIndex={-1}>
            <ProblemNotice problem={refusal} onRetry={props.onRetry && (() => finishAfter(props.onRetry?.()))} />
          </div>
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

/** What was said above the form is read at once, however far down the button stands. */
function useSaid() {
  const said = useRef<HTMLDivElement>(null)
  const wanted = useRef(false)
  // The words appear a render later than they are asked for.
  useEffect(() => {
    if (!wanted.current || !said.current) return
    wanted.current = false
    said.current.focus({ preventScroll: true })
    said.current.scrollIntoView({ block: 'center' })
  })
  return {
    said,
    bringToSight: () => {
      wanted.current = true
    },
  }
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
