import { SimpleGrid, TextInput } from '@mantine/core'
import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import type { Agreement } from '../contract.ts'
import * as contract from '../contract.ts'
import { refreshes } from './trainingWords.ts'

interface AgreementFormProps {
  personId: string
  /** Null: a new one. */
  agreement: Agreement | null
  onDone: () => void
}

export function AgreementForm({ personId, agreement, onDone }: AgreementFormProps) {
  const { today } = usePlace()
  const answers = useAnswers({
    start: {
      number: agreement?.number ?? '',
      signedOn: agreement?.signedOn ?? today,
      fromOn: agreement?.fromOn ?? today,
      toOn: agreement?.toOn ?? '',
    },
  })
  const { mark, change, remove } = useAgreementCommands(personId, agreement, onDone)
  const saving = agreement === null ? mark : change
  return (
    <Form
      answers={answers}
      problem={saving.problem ?? remove.problem}
      onRetry={saving.retry}
      busy={saving.busy}
      act={agreement === null ? 'Отметить подписанным' : 'Сохранить'}
      onSubmit={({ toOn, ...values }) => {
        const given = { ...values, toOn: toOn === '' ? null : toOn }
        return agreement === null
          ? mark.run({ personId, ...given })
          : change.run({ id: agreement.id, version: agreement.version, ...given })
      }}
      otherActs={
        agreement !== null && (
          <ActButton
            look="plain"
            busy={remove.busy}
            onClick={() => remove.run({ id: agreement.id, version: agreement.version })}
          >
            Отмечено по ошибке: убрать
          </ActButton>
        )
      }
    >
      <TextInput {...answers.field('number', 'Номер соглашения')} description="Можно не заполнять." />
      <DateField {...answers.field('signedOn', 'Когда подписано?')} today={today} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField {...answers.field('fromOn', 'С какого дня действует?')} today={today} />
        <DateField
          {...answers.field('toOn', 'По какой день?')}
          today={today}
          description="Пусто — пока человек работает."
        />
      </SimpleGrid>
    </Form>
  )
}

function useAgreementCommands(personId: string, agreement: Agreement | null, onDone: () => void) {
  const undoMark = useCommand(contract.removeAgreement, { refreshes, onDone: () => notify('Отметка снята') })
  const undoRemove = useCommand(contract.markAgreement, { refreshes, onDone: () => notify('Отметка вернулась') })
  const mark = useCommand(contract.markAgreement, {
    refreshes,
    onDone: ({ id, version }) => {
      notifyUndo('Соглашение отмечено подписанным', () => undoMark.runOrThrow({ id, version }))
      onDone()
    },
  })
  const change = useCommand(contract.changeAgreement, {
    refreshes,
    onDone: () => {
      notify('Отметка исправлена')
      onDone()
    },
  })
  const remove = useCommand(contract.removeAgreement, {
    refreshes,
    onDone: () => {
      if (agreement === null) return
      const { number, signedOn, fromOn, toOn } = agreement
      notifyUndo('Отметка о соглашении убрана', () =>
        undoRemove.runOrThrow({ personId, number, signedOn, fromOn, toOn }),
      )
      onDone()
    },
  })
  return { mark, change, remove }
}
