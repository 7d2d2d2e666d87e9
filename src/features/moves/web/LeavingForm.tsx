import { Radio, Select, Stack } from '@mantine/core'
import { leavingReasons } from '#domain/moves/leaving.ts'
import * as people from '#features/people/contract.ts'
import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notifyUndo } from '#web/ui/notices.tsx'
import * as contract from '../contract.ts'
import styles from './moves.module.css'
import { leavingWords } from './moveWords.ts'

const learners = ['student', 'university-student']

export function LeavingForm({ leaving }: { leaving: contract.Leaving }) {
  const { card, neighbours } = leaving
  const { today } = usePlace()
  const answers = useAnswers({
    start: { leftOn: today, reason: 'dismissed' as (typeof leavingReasons)[number], toOrganisationId: '' },
  })
  const refreshes = [
    contract.showLeaving,
    contract.showTransfers,
    people.showPerson,
    people.listPeople,
    people.searchPeople,
  ]
  const takeBack = useCommand(contract.takeBackLeaving, { refreshes })
  const leave = useCommand(contract.leave, {
    refreshes,
    onDone: ({ version }) => notifyUndo('Уход отмечен', () => takeBack.runOrThrow({ id: card.id, version })),
  })
  const { leftOn, reason, toOrganisationId } = answers.values
  const send = () =>
    leave.run({
      id: card.id,
      version: card.version,
      leftOn,
      reason,
      toOrganisationId: reason === 'moved' && toOrganisationId ? toOrganisationId : null,
      shown: shownIn(leaving),
    })
  const reasons = leavingReasons.filter((each) => each !== 'graduated' || learners.includes(card.kind))
  return (
    <div className={styles.form}>
      <Form
        answers={answers}
        problem={leave.problem}
        onRetry={leave.retry}
        busy={leave.busy}
        act="Отметить уход"
        onSubmit={send}
      >
        <DateField {...answers.field('leftOn', 'Какой день здесь последний?')} today={today} />
        <Radio.Group {...answers.field('reason', 'Почему человек уходит?')}>
          <Stack gap="xs" mt="xs">
            {reasons.map((each) => (
              <Radio key={each} value={each} label={leavingWords[each]} />
            ))}
          </Stack>
        </Radio.Group>
        {reason === 'moved' && neighbours.length > 0 && (
          <Select
            {...answers.field('toOrganisationId', 'Куда?')}
            description="Организация муниципалитета увидит, что к ней переходят, и примет человека сама: без согласий и пар, они остаются здесь. Не из списка — оставьте пустым."
            data={neighbours.map(({ id, name }) => ({ value: id, label: name }))}
            searchable
            clearable
            nothingFoundMessage="Такой организации нет"
          />
        )}
      </Form>
    </div>
  )
}

function shownIn({ pairs, bankEntries, appointments }: contract.Leaving): string[] {
  return [...(pairs ?? []), ...(bankEntries ?? []), ...appointments].map(({ id }) => id)
}
