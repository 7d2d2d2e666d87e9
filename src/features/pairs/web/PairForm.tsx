import { MultiSelect, Select, Title } from '@mantine/core'
import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import type { PairPage } from '../contract.ts'
import * as contract from '../contract.ts'

const schema = contract.change.input.omit({ id: true, version: true })

export function PairForm({ pair, onClose }: { pair: PairPage; onClose: () => void }) {
  const { today } = usePlace()
  const before = {
    formCode: pair.form.code,
    kindCodes: pair.kinds.map(({ code }) => code),
    startsOn: pair.startsOn,
    endsOn: pair.endsOn,
    topicCodes: pair.topics.map(({ code }) => code),
  }
  const answers = useAnswers({ start: before, schema })
  const refreshes = [contract.show, contract.list]
  const undo = useCommand(contract.change, { refreshes, onDone: () => notify('Вернули, как было') })
  const save = useCommand(contract.change, {
    refreshes,
    onDone: ({ version, fields }) => {
      if (fields.length > 0) notifyUndo('Условия изменены', () => undo.runOrThrow({ id: pair.id, version, ...before }))
      onClose()
    },
  })
  const { forms, kinds, topics } = pair.choices
  return (
    <section>
      <Title order={2} mb="sm">
        Условия
      </Title>
      <Form
        answers={answers}
        problem={save.problem}
        onRetry={save.retry}
        busy={save.busy}
        act="Сохранить"
        onSubmit={(values) => save.run({ id: pair.id, version: pair.version, ...values })}
        otherActs={
          <ActButton look="plain" onClick={onClose}>
            Не менять
          </ActButton>
        }
      >
        <Select {...answers.field('formCode', 'Форма наставничества')} data={optionsOf(forms)} allowDeselect={false} />
        <MultiSelect
          {...answers.field('kindCodes', 'Вид')}
          description="Можно выбрать несколько"
          data={optionsOf(kinds)}
        />
        <DateField {...answers.field('startsOn', 'С какого дня?')} today={today} />
        <DateField {...answers.field('endsOn', 'По какой день?')} today={today} />
        <MultiSelect
          {...answers.field('topicCodes', 'Над какими темами работает пара?')}
          description="По одной теме у наставляемого один наставник"
          data={optionsOf(topics)}
          searchable
        />
      </Form>
    </section>
  )
}

function optionsOf(entries: readonly { code: string; title: string }[]) {
  return entries.map(({ code, title }) => ({ value: code, label: title }))
}
