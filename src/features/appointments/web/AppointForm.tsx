import { Autocomplete, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import * as drafts from '#features/drafts/contract.ts'
import { listChoices, searchPeople } from '#features/people/contract.ts'
import { useCommand, useRead } from '#web/api.ts'
import { usePlace, useSession } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notifyUndo } from '#web/ui/notices.tsx'
import { useKeptDraft } from '#web/useKeptDraft.ts'
import * as contract from '../contract.ts'

interface AppointFormProps {
  roles: { code: string; title: string; personalData: string; whyNot: string | null }[]
  onDone: () => void
}

export function AppointForm({ roles, onDone }: AppointFormProps) {
  const { today } = usePlace()
  const { refresh } = useSession()
  const start = {
    personId: '',
    personName: '',
    roleCode: '',
    concerns: '',
    startedOn: today,
    orderNumber: '',
    orderOn: '',
  }
  const draft = useKeptDraft(drafts, contract.appoint.name)
  const answers = useAnswers({ start, draft })
  const undo = useCommand(contract.correct, { refreshes: [contract.list] })
  const appoint = useCommand(contract.appoint, {
    refreshes: [contract.list],
    onDone: ({ id }) => {
      notifyUndo('Назначение записано', () => undo.runOrThrow({ id, version: 1 }))
      void refresh()
      onDone()
    },
  })
  const choices = useRead(listChoices, {})
  const role = roles.find(({ code }) => code === answers.values.roleCode)
  return (
    <Form
      answers={answers}
      problem={appoint.problem}
      onRetry={appoint.retry}
      busy={appoint.busy}
      act="Назначить"
      whyNot={role?.whyNot ?? null}
      onSubmit={({ orderOn, personName: _, ...values }) =>
        appoint.run({ ...values, orderOn: orderOn === '' ? null : orderOn } as never)
      }
    >
      <PersonField
        field={answers.field('personId', 'Кого?')}
        name={answers.values.personName}
        onName={(personName) => answers.set({ personName })}
      />
      <Select
        {...answers.field('roleCode', 'На какую роль?')}
        data={roles.map(({ code, title }) => ({ value: code, label: title }))}
        description={role?.personalData}
        searchable
        allowDeselect={false}
        nothingFoundMessage="Такой роли нет"
      />
      <Autocomplete
        {...answers.field('concerns', 'Чего или кого это касается?')}
        description="Методобъединение, класс, группа. Руководителю МО это нужно: он видит людей только этого объединения."
        data={choices.data?.associations ?? []}
      />
      <DateField {...answers.field('startedOn', 'С какого дня?')} today={today} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput {...answers.field('orderNumber', 'Номер приказа')} description="Если приказ уже есть" />
        <DateField {...answers.field('orderOn', 'Дата приказа')} today={today} />
      </SimpleGrid>
    </Form>
  )
}

interface PersonFieldProps {
  field: ReturnType<ReturnType<typeof useAnswers>['field']>
  /** Of who is chosen: a draft comes back before anybody was looked for. */
  name: string
  onName: (name: string) => void
}

/** Whoever is found by a few letters. */
function PersonField({ field, name, onName }: PersonFieldProps) {
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 200)
  const found = useRead(searchPeople, { find: text }, { enabled: text.trim().length > 1 })
  const people = (found.data?.people ?? []).map(({ id, surname, given, patronymic, post }) => ({
    value: id,
    label: [[surname, given, patronymic].filter(Boolean).join(' '), post].filter(Boolean).join(', '),
  }))
  const isListed = !field.value || people.some(({ value }) => value === field.value)
  return (
    <Select
      {...field}
      data={isListed ? people : [...people, { value: field.value, label: name }]}
      onChange={(value, option) => {
        field.onChange(value)
        onName(option?.label ?? '')
      }}
      searchable
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={text.trim().length > 1 ? 'Никого не нашлось' : 'Наберите первые буквы фамилии'}
      placeholder="Начните с фамилии"
    />
  )
}
