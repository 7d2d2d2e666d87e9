import { useForm } from '@mantine/form'
import { useId, useRef, useState } from 'react'
import type { z } from 'zod'
import type { FieldIssue, Problem } from '#web/problem.ts'
import { type Draft, type DraftState, useDraft } from './useDraft.ts'

type Values = Record<string, unknown>

interface AnswersOptions<V extends Values> {
  start: V
  /** The input of the endpoint: what does not fit is said before it is sent. */
  schema?: z.ZodType
  draft?: Draft
}

export interface Answers<V extends Values> {
  values: V
  set: (change: Partial<V>) => void
  /** Everything a field of the library needs: `<TextInput {...answers.field('surname', 'Фамилия')} />`. */
  field: (path: string, label: string) => FieldProps
  checkbox: (path: string, label: string) => CheckboxProps
  /** Faults in the order of the fields, with the label and the id to jump to. */
  faults: Fault[]
  /** Shows what does not fit; true when all is well. */
  check: () => boolean
  show: (problem: Problem | null) => void
  draft: DraftState
  /** What stands here has been sent: nothing is unsaved any more, the draft is forgotten. */
  settle: () => void
  /** Back to the beginning; the draft is forgotten. */
  finish: (next?: V) => void
  changed: boolean
}

// The library types these as `any` too: one set of props serves a text, a list and a number.
interface FieldProps {
  id: string
  label: string
  // biome-ignore lint/suspicious/noExplicitAny: see above
  value: any
  // biome-ignore lint/suspicious/noExplicitAny: see above
  onChange: any
  error?: string
}
interface CheckboxProps extends Omit<FieldProps, 'value'> {
  checked: boolean
}
export interface Fault {
  id: string | null
  label: string | null
  message: string
}

export function useAnswers<V extends Values>({ start, schema, draft }: AnswersOptions<V>): Answers<V> {
  const id = useId()
  const form = useForm<Values>({ initialValues: start, clearInputErrorOnChange: true })
  const labels = useRef(new Map<string, string>())
  const [loose, setLoose] = useState<string[]>([])
  const changed = form.isDirty()
  const kept = useDraft(draft, form.values, changed, (values) => form.setValues({ ...form.getValues(), ...values }))

  function props(path: string, label: string) {
    labels.current.set(path, label)
    const error = form.errors[path]
    return { id: `${id}-${path}`, label, ...(error ? { error: String(error) } : {}) }
  }

  function showIssues(issues: FieldIssue[]) {
    const first = new Map<string, string>()
    for (const issue of issues) {
      const path = nearest(issue.path, labels.current)
      if (path !== null && !first.has(path)) first.set(path, issue.message)
    }
    form.setErrors(Object.fromEntries(first))
    setLoose(issues.filter((issue) => nearest(issue.path, labels.current) === null).map((issue) => issue.message))
  }

  function finish(next?: V) {
    form.setInitialValues(next ?? start)
    form.setValues(next ?? start)
    form.resetDirty(next ?? start)
    showIssues([])
    kept.forget()
  }

  const inOrder = [...labels.current].filter(([path]) => Boolean(form.errors[path]))
  return {
    values: form.values as V,
    set: (change) => form.setValues({ ...form.getValues(), ...change }),
    field: (path, label) => {
      const { value, onChange } = form.getInputProps(path as never)
      return { ...props(path, label), value, onChange }
    },
    checkbox: (path, label) => {
      const { checked, onChange } = form.getInputProps(path as never, { type: 'checkbox' })
      return { ...props(path, label), checked: Boolean(checked), onChange }
    },
    faults: [
      ...inOrder.map(([path, label]) => ({ id: `${id}-${path}`, label, message: String(form.errors[path]) })),
      ...loose.map((message) => ({ id: null, label: null, message })),
    ],
    check: () => {
      const issues = issuesOf(schema, form.getValues())
      showIssues(issues)
      return issues.length === 0
    },
    show: (problem) => showIssues(problem?.kind === 'input' ? problem.issues : []),
    draft: kept,
    finish,
    settle: () => {
      form.resetDirty(form.getValues())
      kept.forget()
    },
    changed,
  }
}

function issuesOf(schema: z.ZodType | undefined, values: Values): FieldIssue[] {
  const issues = schema?.safeParse(values).error?.issues ?? []
  return issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
}

// «requests.0.topic» may have no field of its own on the page; then «requests» says it.
function nearest(path: string, labels: Map<string, string>): string | null {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length--) {
    const candidate = parts.slice(0, length).join('.')
    if (labels.has(candidate)) return candidate
  }
  return null
}
