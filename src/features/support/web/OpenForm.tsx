import { Select, Text } from '@mantine/core'
import { wordsOfRefusal } from '#content/refusalWords.ts'
import type { OutputOf } from '#contract/endpoint.ts'
import { whyNotOpenSupport } from '#domain/care/support.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { useCommand } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import * as contract from '../contract.ts'
import { nameOf, refreshes, shortNameOf } from './supportWords.ts'

interface OpenFormProps {
  answer: OutputOf<typeof contract.ofPerson>
  onDone: () => void
}

export function OpenForm({ answer: { person, cases, specialists, pairs }, onDone }: OpenFormProps) {
  const { today, organisationId } = usePlace()
  const others = specialists.filter(({ id }) => id !== person.id)
  const answers = useAnswers({ start: { specialistId: others[0]?.id ?? '', pairId: '', openedOn: today } })
  const { specialistId } = answers.values
  const undo = useCommand(contract.takeBackOpening, { refreshes, onDone: () => notify('Поддержка убрана') })
  const open = useCommand(contract.open, {
    refreshes,
    onDone: (seen) => {
      notifyUndo('Поддержка открыта', () => undo.runOrThrow(seen))
      onDone()
    },
  })
  if (others.length === 0) {
    return (
      <Text>
        Психолог не назначен, поэтому вести поддержку некому. Отметьте его в разделе{' '}
        <PageLink to={paths.appointments(organisationId)}>«Назначения»</PageLink>.
      </Text>
    )
  }
  const reason = whyNotOpenSupport(
    {
      person: { id: person.id, leftOn: null },
      specialist: { id: specialistId, isPsychologist: true },
      open: cases.map((each) => ({ ...each, personId: person.id, specialistId: each.specialist.id })),
    },
    today,
    today,
  )
  return (
    <Form
      answers={answers}
      problem={open.problem}
      onRetry={open.retry}
      busy={open.busy}
      act="Открыть поддержку"
      whyNot={reason && wordsOfRefusal({ reason })}
      onSubmit={({ pairId, openedOn }) =>
        open.run({ personId: person.id, specialistId, pairId: pairId || null, openedOn })
      }
    >
      <Select
        {...answers.field('specialistId', 'Кто будет вести?')}
        data={others.map((each) => ({ value: each.id, label: nameOf(each) }))}
        allowDeselect={false}
      />
      {pairs.length > 0 && (
        <Select
          {...answers.field('pairId', 'Это о паре?')}
          value={answers.values.pairId || null}
          description="Если дело в отношениях внутри пары. Можно не указывать."
          data={pairs.map(({ id, other, startsOn }) => ({
            value: id,
            label: `пара с: ${shortNameOf(other)}, с ${dayInFigures(startsOn)}`,
          }))}
          clearable
        />
      )}
      <DateField {...answers.field('openedOn', 'С какого дня?')} today={today} />
      <Text c="dimmed">
        Причину здесь не записывают. Куратор и руководитель увидят только то, что поддержка есть, с какого дня и кто её
        ведёт.
      </Text>
    </Form>
  )
}
