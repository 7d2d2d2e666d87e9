import { Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type ClassChoice, type Fate, keyOfClass, stepsOf } from '#domain/moves/schoolYear.ts'
import { dayInWords } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import { listPeople, showPerson } from '#features/people/contract.ts'
import { useCommand } from '#web/api.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { notifyUndo } from '#web/ui/notices.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'
import { type Chosen, ClassRow } from './ClassRow.tsx'
import styles from './moves.module.css'
import { learners, people } from './moveWords.ts'

/** Every class with what becomes of it, and the one act below. */
export function ClassesToMove({ year }: { year: contract.SchoolYear }) {
  const { classes, lastDays, schoolYear } = year
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(
    () => new Map(classes.map((each) => [keyOfClass(each), { fate: each.fate, nextTitle: each.next?.title ?? '' }])),
  )
  const [exceptions, setExceptions] = useState<ReadonlyMap<string, Fate>>(new Map())
  const [leftOn, setLeftOn] = useState(lastDays[0] ?? '')
  const refreshes = [contract.showSchoolYear, listPeople, showPerson]
  const takeBack = useCommand(contract.takeBackSchoolYear, { refreshes })
  const start = useCommand(contract.startSchoolYear, {
    refreshes,
    onDone: ({ id, moved }) =>
      notifyUndo(`Переведены: ${counted(moved.length, learners)}`, () => takeBack.runOrThrow({ id })),
  })
  const planned = planOf(classes, chosen, exceptions)
  const send = () =>
    start.run({
      schoolYear,
      graduatesLeftOn: leftOn,
      classes: planned.classes,
      exceptions: [...exceptions].map(([personId, fate]) => ({ personId, fate })),
    })
  return (
    <>
      <ProblemNotice problem={start.problem} onRetry={start.retry} />
      <div className={styles.scroll}>
        <table className={styles.compared}>
          <caption>Классы и группы прошлого года. Проверьте, что с ними станет.</caption>
          <thead>
            <tr>
              <th scope="col">Класс</th>
              <th scope="col">Человек</th>
              <th scope="col">Что станет</th>
              <th scope="col">Теперь называется</th>
            </tr>
          </thead>
          <tbody>
            {classes.map((each) => (
              <ClassRow
                key={keyOfClass(each)}
                group={each}
                chosen={chosen.get(keyOfClass(each)) ?? { fate: null, nextTitle: '' }}
                exceptions={exceptions}
                onChoose={(next) => setChosen(new Map(chosen).set(keyOfClass(each), next))}
                onExcept={(personId, fate) => setExceptions(withException(exceptions, personId, fate))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.form}>
        <Radio.Group label="Какой день для выпускников последний?" value={leftOn} onChange={setLeftOn}>
          <Stack gap="xs" mt="xs">
            {lastDays.map((day) => (
              <Radio key={day} value={day} label={dayInWords(day)} />
            ))}
          </Stack>
        </Radio.Group>
      </div>
      <Summary planned={planned} />
      <div className={styles.acts}>
        <ActButton whyNot={planned.whyNot} busy={start.busy} onClick={send}>
          Перевести
        </ActButton>
      </div>
    </>
  )
}

function withException(exceptions: ReadonlyMap<string, Fate>, personId: string, fate: Fate | null) {
  const changed = new Map(exceptions)
  if (fate === null) changed.delete(personId)
  else changed.set(personId, fate)
  return changed
}

type Groups = contract.SchoolYear['classes']
type Planned = ReturnType<typeof planOf>

function planOf(groups: Groups, chosen: ReadonlyMap<string, Chosen>, exceptions: ReadonlyMap<string, Fate>) {
  const everybody = groups.flatMap(({ grade, title, learners: members }) =>
    members.map(({ id, inOpenPair }) => ({ personId: id, grade, title, inOpenPair })),
  )
  const choices = groups.map(({ grade, title }): ClassChoice => {
    const { fate, nextTitle } = chosen.get(keyOfClass({ grade, title })) ?? { fate: null, nextTitle: '' }
    return { grade, title, fate, next: nextTitle.trim() === '' ? null : { grade: null, title: nextTitle } }
  })
  const steps = stepsOf(everybody, choices, exceptions)
  const count = (fate: Fate) => steps.filter((step) => step.fate === fate).length
  const leaving = new Set(steps.filter(({ fate }) => fate === 'graduates').map(({ personId }) => personId))
  const unnamed = choices.find(({ fate, next }) => fate === 'up' && next === null)
  return {
    classes: groups.flatMap(({ grade, title, learners: members }) => {
      const { fate, nextTitle } = chosen.get(keyOfClass({ grade, title })) ?? { fate: null, nextTitle: '' }
      return fate === null ? [] : [{ grade, title, learners: members.length, fate, nextTitle: nextTitle || null }]
    }),
    up: count('up'),
    stays: count('stays'),
    graduates: leaving.size,
    inOpenPair: everybody.filter(({ personId, inOpenPair }) => inOpenPair && leaving.has(personId)).length,
    undecided: choices.filter(({ fate }) => fate === null).length,
    whyNot: unnamed
      ? `Напишите, как теперь называется ${unnamed.title}`
      : steps.length === 0
        ? 'Выберите, что станет хотя бы с одним классом'
        : null,
  }
}

function Summary({ planned }: { planned: Planned }) {
  const { up, stays, graduates, inOpenPair, undecided } = planned
  return (
    <section className={styles.section}>
      <h2>Что произойдёт</h2>
      <ul className={styles.lines}>
        <li>В следующий класс: {counted(up, people)}.</li>
        {stays > 0 && <li>Останутся в том же классе: {counted(stays, people)}.</li>}
        <li>Выпускаются: {counted(graduates, people)}. Их записи в базах закроются последним днём.</li>
      </ul>
      {inOpenPair > 0 && (
        <Notice tone="warn">
          У {counted(inOpenPair, ['выпускника', 'выпускников', 'выпускников'])} открыта пара: её прекращает приказ.
        </Notice>
      )}
      {undecided > 0 && (
        <Text c="dimmed">
          {counted(undecided, ['класс остаётся', 'класса остаются', 'классов остаются'])} как есть: решить можно позже.
        </Text>
      )}
    </section>
  )
}
