import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { type ConsentKind, consentKinds } from '#domain/consent.ts'
import { counted } from '#domain/russian/plural.ts'
import { useCommand } from '#web/api.ts'
import { withNames } from '#web/namedReasons.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import type { PersonWithNeeds } from '../contract.ts'
import * as contract from '../contract.ts'
import { consents, kindWords, lackingOf, nameOf, refreshes } from './consentWords.ts'

/** Papers came back signed: one day and one folder for all that are ticked. */
export function RecordForm({ people, onDone }: { people: readonly PersonWithNeeds[]; onDone: () => void }) {
  const { today } = usePlace()
  const lacking = people.flatMap(lackingOf)
  const kinds = consentKinds.filter((kind) => lacking.some((paper) => paper.kind === kind))
  const answers = useAnswers({
    start: { processing: true, mentor: true, mentee: true, givenOn: today, untilOn: '', paperLocation: '' },
  })
  const chosen = lacking.filter(({ kind }) => answers.values[kind])
  const undo = useCommand(contract.correct, { refreshes, onDone: () => notify('Отметка снята') })
  const record = useCommand(contract.record, {
    refreshes,
    onDone: ({ consents: recorded }) => {
      const seen = recorded.map(({ id, version }) => ({ id, version }))
      notifyUndo(`Отмечено: ${counted(recorded.length, consents)}`, () =>
        undo.runOrThrow({ what: 'giving', consents: seen }),
      )
      onDone()
    },
  })
  const names = new Map(people.map(({ person }) => [person.id, nameOf(person)]))
  return (
    <Form
      answers={answers}
      problem={withNames(record.problem, (id) => names.get(id))}
      onRetry={record.retry}
      busy={record.busy}
      act={`Отметить: ${counted(chosen.length, consents)}`}
      whyNot={chosen.length === 0 ? 'Отметьте, какие согласия получены' : null}
      onSubmit={({ givenOn, untilOn, paperLocation }) =>
        record.run({ consents: chosen, givenOn, untilOn: untilOn === '' ? null : untilOn, paperLocation })
      }
    >
      <Stack gap="xs">
        {kinds.length === 1 ? (
          <Text>{countOf(lacking, kinds[0])}</Text>
        ) : (
          kinds.map((kind) => <Checkbox key={kind} {...answers.checkbox(kind, countOf(lacking, kind))} />)
        )}
        <Text c="dimmed">{[...new Set(chosen.map(({ personId }) => names.get(personId)))].join(', ')}</Text>
      </Stack>
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
    </Form>
  )
}

function countOf(papers: readonly { kind: ConsentKind }[], kind: ConsentKind | undefined): string {
  if (kind === undefined) return ''
  return counted(papers.filter((paper) => paper.kind === kind).length, kindWords[kind].counted)
}
