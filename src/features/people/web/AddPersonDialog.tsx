import { Modal, Text } from '@mantine/core'
import * as drafts from '#features/drafts/contract.ts'
import { useCommand } from '#web/api.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { useKeptDraft } from '#web/useKeptDraft.ts'
import * as contract from '../contract.ts'
import { answersOf, inputOf, newPersonAnswers } from '../personAnswers.ts'
import { PersonFields } from './PersonFields.tsx'

interface AddPersonDialogProps {
  opened: boolean
  associations: string[]
  onClose: () => void
}

export function AddPersonDialog({ opened, associations, onClose }: AddPersonDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Добавить человека" size="lg" closeOnClickOutside={false}>
      <AddPersonForm associations={associations} onDone={onClose} />
    </Modal>
  )
}

const refreshes = [contract.listPeople, contract.searchPeople]

function AddPersonForm({ associations, onDone }: { associations: string[]; onDone: () => void }) {
  const draft = useKeptDraft(drafts, contract.addPerson.name)
  const answers = useAnswers({ start: answersOf(), schema: newPersonAnswers, draft })
  const takeBack = useCommand(contract.takeBackAdding, {
    refreshes,
    onDone: () => notify('Человек убран из списка'),
  })
  const add = useCommand(contract.addPerson, {
    refreshes,
    onDone: (added, { surname, given }) => {
      notifyUndo(`${surname} ${given}: карточка добавлена`, () => takeBack.runOrThrow(added))
      onDone()
    },
  })
  const send = (isNamesake: boolean) => add.run({ ...inputOf(answers.values), isNamesake } as never)
  const hasNamesake =
    add.problem?.kind === 'refused' && add.problem.reasons.some(({ reason }) => reason === 'person-of-this-name')
  return (
    <Form
      answers={answers}
      problem={hasNamesake ? null : add.problem}
      onRetry={add.retry}
      busy={add.busy}
      act="Добавить"
      onSubmit={() => send(false)}
    >
      <PersonFields answers={answers} associations={associations} before={null} />
      {hasNamesake && (
        <div role="alert" ref={showWhole}>
          <Notice tone="warn">
            <Text>Человек с таким именем в списке уже есть.</Text>
            <ActButton look="other" onClick={async () => (await send(true)) && answers.settle()}>
              Это другой человек, добавить
            </ActButton>
          </Notice>
        </div>
      )}
    </Form>
  )
}

function showWhole(node: HTMLElement | null) {
  node?.scrollIntoView({ block: 'center' })
}
