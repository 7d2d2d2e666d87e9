import { List, Modal } from '@mantine/core'
import { wordsOfKindEffects } from '#content/personKinds.ts'
import { effectsOfKind } from '#domain/person/personKind.ts'
import * as drafts from '#features/drafts/contract.ts'
import { useCommand } from '#web/api.ts'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { notify } from '#web/ui/notices.tsx'
import { useKeptDraft } from '#web/useKeptDraft.ts'
import * as contract from '../../contract.ts'
import { answersOf, changedPersonAnswers, factsOf, inputOf, type PersonAnswers } from '../../personAnswers.ts'
import type { PersonPage } from '../../personPage.ts'
import { PersonFields } from './PersonFields.tsx'

interface ChangePersonDialogProps {
  opened: boolean
  answer: PersonPage
  onClose: () => void
}

export function ChangePersonDialog({ opened, answer, onClose }: ChangePersonDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Изменить карточку" size="lg" closeOnClickOutside={false}>
      <ChangePersonForm answer={answer} onDone={onClose} />
    </Modal>
  )
}

function ChangePersonForm({ answer, onDone }: { answer: PersonPage; onDone: () => void }) {
  const { card } = answer
  const before = answersOf(card)
  const draft = useKeptDraft(drafts, `${contract.changePerson.name}:${card.id}`, card.version)
  const answers = useAnswers({ start: before, schema: changedPersonAnswers, draft })
  const save = useCommand(contract.changePerson, {
    refreshes: [contract.showPerson, contract.listPeople, contract.searchPeople, contract.listChoices],
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
      <PersonFields answers={answers} before={before} />
      <Effects answer={answer} now={answers.values} />
    </Form>
  )
}

/** What another kind takes away, before it is saved. */
function Effects({ answer: { card, guardians }, now }: { answer: PersonPage; now: PersonAnswers }) {
  const open = guardians.filter(({ toOn }) => toOn === null).length
  const facts = { ...factsOf(answersOf(card)), classTitle: card.classTitle, guardians: open }
  const effects = effectsOfKind(card.kind, now.kind, facts)
  if (effects.length === 0) return null
  return (
    <Notice tone="warn">
      <List>
        {effects.map((effect) => (
          <List.Item key={effect}>{wordsOfKindEffects[effect]}</List.Item>
        ))}
      </List>
    </Notice>
  )
}
