import { Modal } from '@mantine/core'
import * as drafts from '#features/drafts/contract.ts'
import { useCommand, useRead } from '#web/api.ts'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify } from '#web/ui/notices.tsx'
import { useKeptDraft } from '#web/useKeptDraft.ts'
import * as contract from '../contract.ts'
import { answersOf, changedPersonAnswers, inputOf } from '../personAnswers.ts'
import type { PersonPage } from '../personPage.ts'
import { PersonFields } from './PersonFields.tsx'

interface ChangePersonDialogProps {
  opened: boolean
  card: PersonPage['card']
  onClose: () => void
}

export function ChangePersonDialog({ opened, card, onClose }: ChangePersonDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Изменить карточку" size="lg" closeOnClickOutside={false}>
      <ChangePersonForm card={card} onDone={onClose} />
    </Modal>
  )
}

function ChangePersonForm({ card, onDone }: { card: PersonPage['card']; onDone: () => void }) {
  const before = answersOf(card)
  const draft = useKeptDraft(drafts, `${contract.changePerson.name}:${card.id}`, card.version)
  const answers = useAnswers({ start: before, schema: changedPersonAnswers, draft })
  const list = useRead(contract.listPeople, { count: 1 })
  const save = useCommand(contract.changePerson, {
    refreshes: [contract.showPerson, contract.listPeople, contract.searchPeople],
    onDone: ({ fields }) => {
      notify(fields.length > 0 ? 'Карточка изменена' : 'Ничего не изменилось')
      onDone()
    },
  })
  const send = () => save.run({ ...inputOf(answers.values), id: card.id, version: card.version } as never)
  return (
    <Form
      answers={answers}
      problem={save.problem}
      onRetry={save.retry}
      busy={save.busy}
      act="Сохранить"
      onSubmit={send}
    >
      <PersonFields answers={answers} associations={list.data?.associations ?? []} before={before} />
    </Form>
  )
}
