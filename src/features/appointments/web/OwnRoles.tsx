import { Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { permissionSetWords, setsForOwnRoles } from '#content/permissionSetWords.ts'
import { useCommand } from '#web/api.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify } from '#web/ui/notices.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'

const choices = setsForOwnRoles.map((set) => ({ value: set, label: permissionSetWords[set]?.title ?? set }))

/** Roles beside the official ones: each opens one of the known sets of rights. */
export function OwnRoles({ roles }: { roles: { code: string; title: string; personalData: string }[] }) {
  const answers = useAnswers({
    start: { title: '', permissionSet: 'specialist' as const },
    schema: contract.addRole.input,
  })
  const refreshes = [contract.list]
  const add = useCommand(contract.addRole, {
    refreshes,
    onDone: () => {
      notify('Роль добавлена: на неё можно назначать')
      answers.finish()
    },
  })
  const retire = useCommand(contract.retireRole, { refreshes, onDone: () => notify('Роль больше не предлагается') })
  const set = choices.find(({ value }) => value === answers.values.permissionSet)?.value
  return (
    <Stack>
      {retire.problem && <ProblemNotice problem={retire.problem} onRetry={retire.retry} />}
      {roles.map((role) => (
        <Group key={role.code} justify="space-between" wrap="nowrap">
          <div>
            <Text fw={600}>{role.title}</Text>
            <Text c="dimmed">{role.personalData}</Text>
          </div>
          <ActButton look="plain" busy={retire.busy} onClick={() => retire.run({ code: role.code })}>
            Не предлагать
          </ActButton>
        </Group>
      ))}
      <Form
        answers={answers}
        problem={add.problem}
        onRetry={add.retry}
        busy={add.busy}
        act="Добавить роль"
        onSubmit={(values) => add.run(values)}
      >
        <TextInput {...answers.field('title', 'Как называется роль?')} description="Например, «Тьютор»" />
        <Select
          {...answers.field('permissionSet', 'Что человек в ней делает?')}
          data={choices}
          description={set && permissionSetWords[set]?.personalData}
          allowDeselect={false}
        />
      </Form>
    </Stack>
  )
}
