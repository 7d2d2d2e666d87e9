import { Checkbox, Modal, Select, SimpleGrid, Text, TextInput } from '@mantine/core'
import { guardianRelations } from '#content/guardianRelations.ts'
import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { type Answers, useAnswers } from '#web/ui/form/useAnswers.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { notifyUndo } from '#web/ui/notices.tsx'
import * as contract from '../../contract.ts'
import { type GuardianAnswers, guardianAnswers, guardianInput, noGuardian } from '../../guardianAnswers.ts'
import type { PersonPage } from '../../personPage.ts'
import { nameOf } from '../personWords.ts'
import { PersonChoice } from './PersonChoice.tsx'

interface AddGuardianDialogProps {
  opened: boolean
  child: PersonPage['card']
  onClose: () => void
}

export function AddGuardianDialog({ opened, child, onClose }: AddGuardianDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={`${nameOf(child)}: законный представитель`}
      size="lg"
      closeOnClickOutside={false}
    >
      <AddGuardianForm child={child} onDone={onClose} />
    </Modal>
  )
}

const refreshes = [contract.showPerson, contract.listPeople, contract.searchPeople]

function AddGuardianForm({ child, onDone }: { child: PersonPage['card']; onDone: () => void }) {
  const { today } = usePlace()
  const answers = useAnswers({ start: noGuardian, schema: guardianAnswers(child.id) })
  const { field, checkbox, values } = answers
  const takeBack = useCommand(contract.takeBackGuardian, { refreshes })
  const takeBackCard = useCommand(contract.takeBackAdding, { refreshes })
  const add = useCommand(contract.addGuardian, {
    refreshes,
    onDone: ({ id, added }) => {
      notifyUndo('Законный представитель указан', async () => {
        await takeBack.runOrThrow({ id })
        if (added) await takeBackCard.runOrThrow(added)
      })
      onDone()
    },
  })
  const send = (isNamesake: boolean) => add.run(guardianInput(child.id, values, isNamesake))
  const hasNamesake =
    add.problem?.kind === 'refused' && add.problem.reasons.some(({ reason }) => reason === 'person-of-this-name')
  return (
    <Form
      answers={answers}
      problem={hasNamesake ? null : add.problem}
      onRetry={add.retry}
      busy={add.busy}
      act="Указать"
      onSubmit={() => send(false)}
    >
      <Select {...field('relation', 'Кем приходится?')} data={relations} />
      {!values.isNew && <PersonChoice field={field('personId', 'Кто это?')} except={child.id} />}
      <Checkbox {...checkbox('isNew', 'Этого человека ещё нет в списке')} />
      {values.isNew && <NewPerson answers={answers} />}
      <DateField
        {...field('fromOn', 'С какого дня?')}
        description="Если с сегодняшнего, оставьте пустым"
        today={today}
      />
      {hasNamesake && (
        <Notice tone="warn">
          <Text>Человек с таким именем в списке уже есть. Найдите его или добавьте однофамильца.</Text>
          <ActButton look="other" onClick={() => send(true)}>
            Это другой человек, добавить
          </ActButton>
        </Notice>
      )}
    </Form>
  )
}

const relations = Object.entries(guardianRelations).map(([value, label]) => ({ value, label }))

function NewPerson({ answers: { field } }: { answers: Answers<GuardianAnswers> }) {
  return (
    <>
      <TextInput {...field('newPerson.surname', 'Фамилия')} autoComplete="off" />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput {...field('newPerson.given', 'Имя')} autoComplete="off" />
        <TextInput {...field('newPerson.patronymic', 'Отчество, если есть')} autoComplete="off" />
      </SimpleGrid>
      <TextInput {...field('newPerson.phone', 'Телефон')} type="tel" />
    </>
  )
}
