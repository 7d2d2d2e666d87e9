import { Checkbox, Select, Stack, Text, TextInput } from '@mantine/core'
import { counted } from '#domain/russian/plural.ts'
import { useCommand } from '#web/api.ts'
import { withNames } from '#web/namedReasons.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { type Answers, useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import type { PersonWithNeeds } from '../contract.ts'
import * as contract from '../contract.ts'
import {
  consents,
  countedPapers,
  type LackingPaper,
  lackingOf,
  nameOf,
  refreshes,
  shortNameOf,
} from './consentWords.ts'

interface RecordFormProps {
  people: readonly PersonWithNeeds[]
  onDone: () => void
}

/** Papers came back signed: one day and one folder for all that are ticked. */
export function RecordForm({ people, onDone }: RecordFormProps) {
  const { today } = usePlace()
  const lacking = people.flatMap(lackingOf)
  const groups = [...new Set(lacking.map(groupOf))]
  const guardians = people.length === 1 ? (people[0]?.guardians ?? []) : []
  const answers = useAnswers({ start: startOf(groups, guardians[0]?.id, today) })
  const { values } = answers
  const chosen = lacking.filter((paper) => values[groupOf(paper)] === true)
  const record = useRecord(onDone)
  const names = new Map(people.map(({ person }) => [person.id, nameOf(person)]))
  const publishes = chosen.some(({ kind }) => kind === 'publication')
  return (
    <Form
      answers={answers}
      problem={withNames(record.problem, (id) => names.get(id))}
      onRetry={record.retry}
      busy={record.busy}
      act={`Отметить: ${counted(chosen.length, consents)}`}
      whyNot={whyNot(chosen, people)}
      onSubmit={(given) => record.run(inputOf(chosen, given, publishes))}
    >
      <Stack gap="xs">
        {groups.map((group) => (
          <Checkbox
            key={group}
            {...answers.checkbox(group, countedPapers(lacking.filter((paper) => groupOf(paper) === group)))}
          />
        ))}
        <Text c="dimmed">{[...new Set(chosen.map(({ personId }) => names.get(personId)))].join(', ')}</Text>
      </Stack>
      {guardians.length > 1 && chosen.some(({ signatory }) => signatory === 'guardian') && (
        <Select
          {...answers.field('guardianId', 'Кто из представителей подписал?')}
          data={guardians.map((guardian) => ({ value: guardian.id, label: nameOf(guardian) }))}
          allowDeselect={false}
        />
      )}
      <DateField {...answers.field('givenOn', 'Когда подписаны?')} today={today} />
      <DateField
        {...answers.field('untilOn', 'До какого дня действуют?')}
        today={today}
        description="Пусто — пока человек участвует."
      />
      <TextInput
        {...answers.field('paperLocation', 'Где лежат бумаги?')}
        description="Например, «папка 02-14, кабинет 12»."
        maxLength={300}
      />
      {publishes && <PublicationFields answers={answers} />}
    </Form>
  )
}

function whyNot(chosen: readonly LackingPaper[], people: readonly PersonWithNeeds[]): string | null {
  if (chosen.length === 0) return 'Отметьте, какие согласия получены'
  const forChildren = new Set(
    chosen.filter(({ signatory }) => signatory === 'guardian').map(({ personId }) => personId),
  )
  const unknown = people.filter(({ person, guardians }) => forChildren.has(person.id) && guardians.length === 0)
  if (unknown.length === 0) return null
  const names = unknown.slice(0, 3).map(({ person }) => shortNameOf(person))
  return `Сначала укажите представителя: ${names.join(', ')}${unknown.length > 3 ? ` и ещё ${unknown.length - 3}` : ''}`
}

function PublicationFields({ answers }: { answers: Answers<Values> }) {
  return (
    <>
      <TextInput
        {...answers.field('publication.resources', 'Где разрешено публиковать?')}
        description="Адреса сайта и страниц, как в бумаге."
        maxLength={500}
      />
      <TextInput
        {...answers.field('publication.categories', 'Что разрешено публиковать?')}
        description="Например: имя, должность, фотографии."
        maxLength={500}
      />
      <TextInput
        {...answers.field('publication.prohibitions', 'Что человек запретил или при каком условии?')}
        description="Пусто — запретов нет."
        maxLength={500}
      />
    </>
  )
}

interface Values extends Record<string, unknown> {
  guardianId: string
  givenOn: string
  untilOn: string
  paperLocation: string
  publication: { resources: string; categories: string; prohibitions: string }
}

function startOf(groups: readonly string[], guardianId: string | undefined, today: string): Values {
  return {
    // What somebody lets publish stands on each paper apart, so it is never ticked by itself.
    ...Object.fromEntries(groups.map((group) => [group, !group.startsWith('publication')])),
    guardianId: guardianId ?? '',
    givenOn: today,
    untilOn: '',
    paperLocation: '',
    publication: { resources: '', categories: '', prohibitions: '' },
  }
}

function inputOf(chosen: readonly LackingPaper[], given: Values, publishes: boolean) {
  const guardianId = given.guardianId === '' ? null : given.guardianId
  return {
    consents: chosen.map((paper) => ({ ...paper, guardianId: paper.signatory === 'guardian' ? guardianId : null })),
    givenOn: given.givenOn,
    untilOn: given.untilOn === '' ? null : given.untilOn,
    paperLocation: given.paperLocation,
    publication: publishes ? given.publication : null,
  }
}

/** A tick box for each kind of paper and who signs it. */
function groupOf({ kind, signatory }: LackingPaper): string {
  return `${kind}-${signatory}`
}

function useRecord(onDone: () => void) {
  const undo = useCommand(contract.correct, { refreshes, onDone: () => notify('Отметка снята') })
  return useCommand(contract.record, {
    refreshes,
    onDone: ({ consents: recorded }) => {
      const seen = recorded.map(({ id, version }) => ({ id, version }))
      notifyUndo(`Отмечено: ${counted(recorded.length, consents)}`, () =>
        undo.runOrThrow({ what: 'giving', consents: seen }),
      )
      onDone()
    },
  })
}
