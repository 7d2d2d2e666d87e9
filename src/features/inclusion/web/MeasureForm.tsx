import { Select, Textarea, TextInput } from '@mantine/core'
import { situationWords } from '#content/situationWords.ts'
import { type Situation, situations, soundsLikeDiagnosis } from '#domain/care/specialMeasure.ts'
import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { notify } from '#web/ui/notices.tsx'
import type { SpecialMeasure } from '../contract.ts'
import * as contract from '../contract.ts'

interface MeasureFormProps {
  personId: string
  measure: SpecialMeasure | null
  onDone: () => void
}

/** Without a draft: unsent words would lie where no reading is written down. */
export function MeasureForm({ personId, measure, onDone }: MeasureFormProps) {
  const { today } = usePlace()
  const answers = useAnswers({ start: startOf(measure, today) })
  const { situation, measure: words, basis } = answers.values
  const said = (text: string) => () => {
    notify(text)
    onDone()
  }
  const record = useCommand(contract.record, { onDone: said('Мера записана') })
  const change = useCommand(contract.change, { onDone: said('Мера изменена') })
  const save = measure === null ? record : change
  return (
    <Form
      answers={answers}
      problem={save.problem}
      onRetry={save.retry}
      busy={save.busy}
      act={measure === null ? 'Записать' : 'Сохранить'}
      onSubmit={(values) => {
        const input = { ...values, situation: values.situation as Situation, toOn: values.toOn || null }
        return measure === null
          ? record.run({ ...input, personId })
          : change.run({ ...input, id: measure.id, version: measure.version })
      }}
    >
      <Select
        {...answers.field('situation', 'Почему нужна мера?')}
        data={situations.map((code) => ({ value: code, label: situationWords[code].title }))}
        allowDeselect={false}
      />
      <Textarea
        {...answers.field('measure', 'Что делаем?')}
        description={`Только мера. Например: «${situationWords[situation as Situation].example}».`}
        autosize
        minRows={2}
        maxLength={1000}
      />
      <Notice tone={soundsLikeDiagnosis(`${words} ${basis}`) ? 'warn' : 'calm'}>
        {soundsLikeDiagnosis(`${words} ${basis}`)
          ? 'Похоже на диагноз или сведения о здоровье. Уберите их: здесь хранится только мера и документ о ней.'
          : 'Не пишите диагноз, инвалидность и подробности жизни семьи: они здесь не нужны и хранить их нельзя.'}
      </Notice>
      <TextInput
        {...answers.field('basis', 'Каким документом?')}
        description="Приказ, решение консилиума, заявление: дата и номер, без содержания."
        maxLength={500}
      />
      <DateField {...answers.field('fromOn', 'С какого дня?')} today={today} />
      <DateField
        {...answers.field('toOn', 'До какого дня?')}
        today={today}
        description="Пусто — пока не решено иначе."
      />
    </Form>
  )
}

function startOf(measure: SpecialMeasure | null, today: string) {
  if (measure === null) {
    return { situation: situations[0] as string, measure: '', basis: '', fromOn: today, toOn: '' }
  }
  const { situation, basis, fromOn, toOn } = measure
  return { situation: situation as string, measure: measure.measure, basis: basis ?? '', fromOn, toOn: toOn ?? '' }
}
