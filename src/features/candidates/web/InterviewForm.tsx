import { Radio, Stack, Textarea } from '@mantine/core'
import { type InterviewOutcome, interviewOutcomes } from '#domain/mentors/interview.ts'
import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import type { CandidatePage, Interview } from '../contract.ts'
import * as contract from '../contract.ts'
import { outcomeWords, refreshes } from './candidateWords.ts'
import { PeopleField } from './PeopleField.tsx'

interface InterviewFormProps {
  candidate: CandidatePage
  talk: Interview | null
  onDone: () => void
}

export function InterviewForm({ candidate, talk, onDone }: InterviewFormProps) {
  const { today } = usePlace()
  const entryId = candidate.entry.id
  const answers = useAnswers({
    start: {
      heldOn: talk?.heldOn ?? today,
      outcome: talk?.outcome ?? '',
      participants: talk?.participants ?? [],
      remarks: talk?.remarks ?? '',
    },
  })
  const commands = useTalkCommands(entryId, talk, onDone)
  const { record, change, remove } = commands
  const saving = talk === null ? record : change
  return (
    <Form
      answers={answers}
      problem={saving.problem ?? remove.problem}
      onRetry={saving.retry}
      busy={saving.busy}
      act={talk === null ? 'Записать' : 'Сохранить'}
      onSubmit={(values) => {
        const given = {
          heldOn: values.heldOn,
          outcome: values.outcome as InterviewOutcome,
          participants: values.participants.map(({ id }) => id),
          remarks: values.remarks,
        }
        return talk === null
          ? record.run({ entryId, ...given })
          : change.run({ id: talk.id, version: talk.version, ...given })
      }}
      otherActs={
        talk !== null && (
          <ActButton look="plain" busy={remove.busy} onClick={() => remove.run({ id: talk.id, version: talk.version })}>
            Записано по ошибке: убрать
          </ActButton>
        )
      }
    >
      <DateField {...answers.field('heldOn', 'Когда беседовали?')} today={today} />
      <PeopleField {...answers.field('participants', 'Кто беседовал с кандидатом?')} />
      <Radio.Group {...answers.field('outcome', 'Чем закончилось?')}>
        <Stack gap="xs" mt="xs">
          {interviewOutcomes.map((outcome) => (
            <Radio key={outcome} value={outcome} label={outcomeWords[outcome].words} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        {...answers.field('remarks', 'Замечания')}
        description="Видят те, кто ведёт базы. Можно не заполнять."
        autosize
        minRows={2}
      />
    </Form>
  )
}

/** Each of them can be undone from the notice. */
function useTalkCommands(entryId: string, talk: Interview | null, onDone: () => void) {
  const undoRecord = useCommand(contract.removeInterview, { refreshes, onDone: () => notify('Запись убрана') })
  const undoRemove = useCommand(contract.recordInterview, { refreshes, onDone: () => notify('Запись вернулась') })
  const record = useCommand(contract.recordInterview, {
    refreshes,
    onDone: ({ id, version }) => {
      notifyUndo('Собеседование записано', () => undoRecord.runOrThrow({ id, version }))
      onDone()
    },
  })
  const change = useCommand(contract.changeInterview, {
    refreshes,
    onDone: () => {
      notify('Запись исправлена')
      onDone()
    },
  })
  const remove = useCommand(contract.removeInterview, {
    refreshes,
    onDone: () => {
      if (talk === null) return
      const { heldOn, outcome, remarks, participants } = talk
      const again = { entryId, heldOn, outcome, remarks, participants: participants.map(({ id }) => id) }
      notifyUndo('Запись о собеседовании убрана', () => undoRemove.runOrThrow(again))
      onDone()
    },
  })
  return { record, change, remove }
}
