import { Radio, Stack } from '@mantine/core'
import { isDay } from '#domain/calendar.ts'
import { counted } from '#domain/russian/plural.ts'
import { signersOn } from '#features/documents/contract.ts'
import { useRead } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { type Entry, people } from '../bankWords.ts'
import { useApproving } from './approving.ts'

/** The head signed a list on paper earlier: its day, and who was head then. */
export function ApproveForm({ chosen, onDone }: { chosen: readonly Entry[]; onDone: () => void }) {
  const { today } = usePlace()
  const answers = useAnswers({ start: { approvedOn: today, approvedBy: '' } })
  const { approvedOn } = answers.values
  const heads = useHeads(approvedOn)
  const named = heads.find(({ value }) => value === answers.values.approvedBy) ?? heads[0]
  const { approve, problem } = useApproving(chosen)
  return (
    <Form
      answers={answers}
      problem={problem}
      onRetry={approve.retry}
      busy={approve.busy}
      act={`Утвердить: ${counted(chosen.length, people)}`}
      whyNot={isDay(approvedOn) && !named ? 'На этот день руководитель не указан: отметьте его в назначениях.' : null}
      onSubmit={async () => {
        const entries = chosen.map(({ id, version }) => ({ id, version }))
        const approved = await approve.run({ entries, approvedOn, approvedBy: named?.value ?? null })
        if (approved) onDone()
        return approved
      }}
    >
      <DateField {...answers.field('approvedOn', 'Каким днём утвердил руководитель?')} today={today} />
      <Radio.Group {...answers.field('approvedBy', 'Кто утвердил?')} value={named?.value ?? ''}>
        <Stack gap="xs" mt="xs">
          {heads.map((head) => (
            <Radio key={head.value} {...head} />
          ))}
        </Stack>
      </Radio.Group>
    </Form>
  )
}

function useHeads(day: string) {
  const found = useRead(signersOn, { day }, { enabled: isDay(day), keep: true })
  return (found.data?.signers ?? []).map(({ personId, name, post, acting }) => ({
    value: personId,
    label: name,
    description: acting ? 'исполняет обязанности руководителя' : post,
  }))
}
