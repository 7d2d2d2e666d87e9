import { Modal, MultiSelect, Select, Text } from '@mantine/core'
import { counted } from '#domain/russian/plural.ts'
import * as pairsContract from '#features/pairs/contract.ts'
import { useCommand } from '#web/api.ts'
import { withNames } from '#web/namedReasons.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import type { Matching } from '../contract.ts'
import * as contract from '../contract.ts'
import type { DecidedPair } from '../proposal.ts'
import { acceptForms, namingOf, pairForms } from './matchingWords.ts'

interface AcceptDialogProps {
  matching: Matching
  pairs: DecidedPair[]
  onClose: () => void
}

export function AcceptDialog({ matching, pairs, onClose }: AcceptDialogProps) {
  const opened = pairs.length > 0
  return (
    <Modal opened={opened} onClose={onClose} title={`Принять ${counted(pairs.length, acceptForms)}`} size="lg">
      {opened && <AcceptForm matching={matching} pairs={pairs} onClose={onClose} />}
    </Modal>
  )
}

const schema = contract.acceptedPair.pick({ kindCodes: true, startsOn: true, endsOn: true })

const byPeople = 'by-people'

function AcceptForm({ matching, pairs, onClose }: AcceptDialogProps) {
  const { today } = usePlace()
  const { forms, kinds, usualTerm, run } = matching
  const answers = useAnswers({
    start: { formCode: byPeople, kindCodes: ['traditional'], startsOn: usualTerm.fromOn, endsOn: usualTerm.toOn },
    schema,
  })
  const refreshes = [contract.latest, pairsContract.list]
  const takeBack = useCommand(contract.takeBackAcceptance, { refreshes })
  const accept = useCommand(contract.accept, {
    refreshes,
    onDone: ({ pairs: accepted }) => {
      const made = accepted.map(({ id, version }) => ({ id, version }))
      notifyUndo(`Принято: ${counted(made.length, pairForms)}`, async () => {
        await takeBack.runOrThrow({ pairs: made })
        notify('Пары убраны')
      })
      onClose()
    },
  })
  const send = ({ formCode, ...terms }: typeof answers.values) =>
    accept.run({
      runId: run?.runId ?? null,
      pairs: pairs.map(({ menteeId, mentorId }) => ({
        menteeId,
        mentorId,
        ...terms,
        formCode: formCode === byPeople ? null : formCode,
      })),
    })
  return (
    <Form
      answers={answers}
      problem={withNames(accept.problem, namingOf(matching).person)}
      onRetry={accept.retry}
      busy={accept.busy}
      act={`Принять ${counted(pairs.length, acceptForms)}`}
      onSubmit={send}
    >
      <Text c="dimmed">Условия одни для всех выбранных пар. У каждой пары их можно поменять потом, до приказа.</Text>
      <Select
        {...answers.field('formCode', 'Форма наставничества')}
        data={[
          { value: byPeople, label: 'по людям: кто с кем работает' },
          ...forms.map(({ code, title }) => ({ value: code, label: title })),
        ]}
        allowDeselect={false}
      />
      <MultiSelect
        {...answers.field('kindCodes', 'Вид')}
        description="Можно выбрать несколько"
        data={kinds.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <DateField {...answers.field('startsOn', 'С какого дня?')} today={today} />
      <DateField {...answers.field('endsOn', 'По какой день?')} today={today} />
    </Form>
  )
}
