import { Modal, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { PersonKind } from '#domain/person/personKind.ts'
import * as drafts from '#features/drafts/contract.ts'
import { useCommand } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { useKeptDraft } from '#web/useKeptDraft.ts'
import * as contract from '../../contract.ts'
import { inputOf, newAnswers, newPersonAnswers } from '../../personAnswers.ts'
import { PersonFields } from './PersonFields.tsx'

interface AddPersonDialogProps {
  opened: boolean
  /** Whom the list shows is who is added first. */
  kind: PersonKind
  onClose: () => void
}

export function AddPersonDialog({ opened, kind, onClose }: AddPersonDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Добавить человека" size="lg" closeOnClickOutside={false}>
      <AddPersonForm kind={kind} onDone={onClose} />
    </Modal>
  )
}

const refreshes = [contract.listPeople, contract.searchPeople, contract.listChoices]

function AddPersonForm({ kind, onDone }: { kind: PersonKind; onDone: () => void }) {
  const { organisationId } = usePlace()
  const navigate = useNavigate()
  const draft = useKeptDraft(drafts, contract.addPerson.name)
  const answers = useAnswers({ start: newAnswers(kind), schema: newPersonAnswers, draft })
  const takeBack = useCommand(contract.takeBackAdding, {
    refreshes,
    onDone: () => notify('Человек убран из списка'),
  })
  const add = useCommand(contract.addPerson, {
    refreshes,
    onDone: (added, { surname, given, kind: addedKind }) => {
      notifyUndo(`${surname} ${given}: карточка добавлена`, () => takeBack.runOrThrow(added))
      // What a student needs next, the guardians, stands on the page.
      if (addedKind === 'student') void navigate({ href: paths.person(organisationId, added.id) })
      else onDone()
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
      <PersonFields answers={answers} before={null} />
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
