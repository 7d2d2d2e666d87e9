import { Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Fate } from '#domain/moves/schoolYear.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import type { SchoolYear } from '../contract.ts'
import styles from './moves.module.css'
import { nameOf } from './moveWords.ts'

export interface Chosen {
  fate: Fate | null
  nextTitle: string
}

interface ClassRowProps {
  group: SchoolYear['classes'][number]
  chosen: Chosen
  exceptions: ReadonlyMap<string, Fate>
  onChoose: (chosen: Chosen) => void
  onExcept: (personId: string, fate: Fate | null) => void
}

const fateWords: Record<Fate, string> = { up: 'переходит дальше', stays: 'остаётся', graduates: 'выпускается' }
const fates = (Object.keys(fateWords) as Fate[]).map((fate) => ({ value: fate, label: fateWords[fate] }))

export function ClassRow({ group, chosen, exceptions, onChoose, onExcept }: ClassRowProps) {
  const [opened, setOpened] = useState(false)
  const excepted = group.learners.filter(({ id }) => exceptions.has(id)).length
  return (
    <>
      <tr>
        <th scope="row">
          <strong>{group.title}</strong>
        </th>
        <td data-label="Человек">
          {group.learners.length}
          <div>
            <ActButton look="plain" size="xs" onClick={() => setOpened(!opened)}>
              {opened ? 'Скрыть список' : excepted > 0 ? `Исключений: ${excepted}` : 'Исключения'}
            </ActButton>
          </div>
        </td>
        <td data-label="Что станет">
          <Select
            aria-label={`Что станет с классом ${group.title}`}
            data={fates}
            value={chosen.fate}
            placeholder="решить позже"
            clearable
            onChange={(fate) => onChoose({ ...chosen, fate: fate as Fate | null })}
          />
        </td>
        <td data-label={chosen.fate === 'graduates' || chosen.fate === null ? undefined : 'Теперь называется'}>
          {chosen.fate === 'up' ? (
            <TextInput
              aria-label={`Как теперь называется ${group.title}`}
              value={chosen.nextTitle}
              maxLength={100}
              onChange={(event) => onChoose({ ...chosen, nextTitle: event.currentTarget.value })}
            />
          ) : (
            <Text c="dimmed">{chosen.fate === 'stays' ? group.title : ''}</Text>
          )}
        </td>
      </tr>
      {opened && (
        <tr>
          <td colSpan={4}>
            <Learners group={group} exceptions={exceptions} onExcept={onExcept} />
          </td>
        </tr>
      )}
    </>
  )
}

function Learners({ group, exceptions, onExcept }: Pick<ClassRowProps, 'group' | 'exceptions' | 'onExcept'>) {
  return (
    <ul className={styles.learners}>
      {group.learners.map((learner) => (
        <li key={learner.id}>
          <span>
            {nameOf(learner)}
            {learner.inOpenPair && ' (в паре)'}
          </span>
          <Select
            aria-label={`Что станет: ${nameOf(learner)}`}
            size="xs"
            data={fates}
            value={exceptions.get(learner.id) ?? null}
            placeholder="как весь класс"
            clearable
            onChange={(fate) => onExcept(learner.id, fate as Fate | null)}
          />
        </li>
      ))}
    </ul>
  )
}
