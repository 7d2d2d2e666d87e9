import { Select, Text } from '@mantine/core'
import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify } from '#web/ui/notices.tsx'
import type { SupportCase } from '../contract.ts'
import * as contract from '../contract.ts'
import { nameOf, refreshes } from './supportWords.ts'

interface HandOverFormProps {
  of: SupportCase
  specialists: { id: string; surname: string; given: string; patronymic: string | null }[]
  onDone: () => void
}

export function HandOverForm({ of: { id, version, person, specialist }, specialists, onDone }: HandOverFormProps) {
  const { today } = usePlace()
  const others = specialists.filter((each) => each.id !== specialist.id && each.id !== person.id)
  const answers = useAnswers({ start: { specialistId: others[0]?.id ?? '', on: today } })
  const handOver = useCommand(contract.handOver, {
    refreshes,
    onDone: () => {
      notify('Поддержка передана')
      onDone()
    },
  })
  return (
    <Form
      answers={answers}
      problem={handOver.problem}
      onRetry={handOver.retry}
      busy={handOver.busy}
      act="Передать"
      whyNot={others.length === 0 ? 'Второго психолога нет: сначала отметьте его назначение' : null}
      onSubmit={({ specialistId, on }) => handOver.run({ id, version, specialistId, on })}
    >
      <Text>
        Записи останутся у прежнего специалиста, новый начнёт свои. Что из них рассказать, специалисты решат между
        собой.
      </Text>
      {others.length > 0 && (
        <Select
          {...answers.field('specialistId', 'Кому передать?')}
          data={others.map((each) => ({ value: each.id, label: nameOf(each) }))}
          allowDeselect={false}
        />
      )}
      <DateField {...answers.field('on', 'С какого дня?')} today={today} />
    </Form>
  )
}
