import { Modal, Select, TextInput } from '@mantine/core'
import { wantedChannelWords } from '#content/requestWords.ts'
import { difficultyWords } from '#content/topics.ts'
import { type WantedChannel, wantedChannels } from '#domain/requests/request.ts'
import * as requests from '#features/requests/contract.ts'
import { useCommand } from '#web/api.ts'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import type { EntryRequests, ShownRequest } from './entryRequests.ts'
import { refreshes } from './useRequestActs.ts'

interface RequestDialogProps {
  entryId: string
  answer: EntryRequests
  /** The one to change, a new one, or none. */
  request: ShownRequest | 'new' | null
  onClose: () => void
}

export function RequestDialog({ request, onClose, ...rest }: RequestDialogProps) {
  const title = request === 'new' ? 'Новый запрос' : (request?.title ?? '')
  return (
    <Modal opened={request !== null} onClose={onClose} title={title} size="lg" closeOnClickOutside={false}>
      {request !== null && <RequestForm {...rest} request={request === 'new' ? null : request} onDone={onClose} />}
    </Modal>
  )
}

interface RequestFormProps extends Omit<RequestDialogProps, 'request' | 'onClose'> {
  request: ShownRequest | null
  onDone: () => void
}

function RequestForm({ entryId, answer, request, onDone }: RequestFormProps) {
  const answers = useAnswers({ start: answersOf(request) })
  const { change, open } = useSaving(request, onDone)
  const asked = new Set(answer.requests.filter(({ state }) => state !== 'resolved').map(({ topicCode }) => topicCode))
  const free = answer.topics.filter(({ code }) => !asked.has(code))
  return (
    <Form
      answers={answers}
      problem={change.problem ?? open.problem}
      onRetry={request === null ? open.retry : change.retry}
      busy={change.busy || open.busy}
      act={request === null ? 'Открыть запрос' : 'Сохранить'}
      whyNot={request === null && free.length === 0 ? 'По всем темам запросы уже открыты' : null}
      onSubmit={(values) => {
        const wishes = wishesOf(values)
        if (request !== null) return change.run({ id: request.id, version: request.version, ...wishes })
        return open.run({ entryId, topicCode: values.topicCode, ...wishes })
      }}
    >
      {request === null && (
        <Select
          {...answers.field('topicCode', 'С чем нужна помощь?')}
          data={free.map(({ code, title }) => ({ value: code, label: title }))}
          placeholder="Выберите тему"
          searchable
        />
      )}
      <Select
        {...answers.field('difficulty', 'Насколько трудно?')}
        data={([1, 2, 3] as const).map((level) => ({
          value: String(level),
          label: `${level} — ${difficultyWords[level]}`,
        }))}
        allowDeselect={false}
      />
      <TextInput {...answers.field('wantedHelp', 'Что именно нужно?')} maxLength={1000} />
      <Select
        {...answers.field('wantedKind', 'Какое наставничество ближе?')}
        data={answer.kinds.map(({ code, title }) => ({ value: code, label: title }))}
        placeholder="Всё равно"
        clearable
      />
      <Select
        {...answers.field('wantedChannel', 'Как удобнее встречаться?')}
        data={wantedChannels.map((code) => ({ value: code, label: wantedChannelWords[code] }))}
        placeholder="Всё равно"
        clearable
      />
      <TextInput
        {...answers.field('wantedTime', 'Когда удобно?')}
        description="Например: «вторник после шестого урока»"
        maxLength={200}
      />
    </Form>
  )
}

function useSaving(request: ShownRequest | null, onDone: () => void) {
  const done = { refreshes, onDone: () => notify('Вернули, как было') }
  const undoChange = useCommand(requests.change, done)
  const undoOpen = useCommand(requests.takeBack, done)
  const change = useCommand(requests.change, {
    refreshes,
    onDone: ({ id, version }) => {
      const before = wishesOf(answersOf(request))
      notifyUndo('Запрос изменён', () => undoChange.runOrThrow({ id, version, ...before }))
      onDone()
    },
  })
  const open = useCommand(requests.open, {
    refreshes,
    onDone: ({ id, version }) => {
      notifyUndo('Запрос открыт', () => undoOpen.runOrThrow({ what: 'opening', requests: [{ id, version }] }))
      onDone()
    },
  })
  return { change, open }
}

interface RequestAnswers extends Record<string, unknown> {
  topicCode: string
  difficulty: string
  wantedHelp: string
  wantedKind: string | null
  wantedChannel: string | null
  wantedTime: string
}

function answersOf(request: ShownRequest | null): RequestAnswers {
  return {
    topicCode: request?.topicCode ?? '',
    difficulty: String(request?.difficulty ?? 2),
    wantedHelp: request?.wantedHelp ?? '',
    wantedKind: request?.wantedKind ?? null,
    wantedChannel: request?.wantedChannel ?? null,
    wantedTime: request?.wantedTime ?? '',
  }
}

function wishesOf(answers: RequestAnswers) {
  const { difficulty, wantedHelp, wantedKind, wantedChannel, wantedTime } = answers
  return {
    difficulty: Number(difficulty) as 1 | 2 | 3,
    wantedHelp,
    wantedKind,
    wantedChannel: wantedChannels.find((code): code is WantedChannel => code === wantedChannel) ?? null,
    wantedTime,
  }
}
