import { TagsInput, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '#web/api.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import { notify } from '#web/ui/notices.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'
import styles from './candidates.module.css'
import { nameOf } from './candidateWords.ts'

interface Named {
  id: string
  surname: string
  given: string
  patronymic: string | null
}

/** Said in confidence: the other one never learns of it. */
export function OwnNotWith({ people }: { people: readonly Named[] }) {
  const saved = people.map(nameOf)
  const [names, setNames] = useState(saved)
  const set = useCommand(contract.setOwnNotWith, {
    refreshes: [contract.own],
    onDone: ({ notWith }) => {
      setNames(notWith.map(nameOf))
      notify('Записано. Этого не увидит никто, кроме куратора и руководителя')
    },
  })
  return (
    <section className={styles.aside} aria-labelledby="not-with">
      <Title order={2} id="not-with">
        С кем вам не хотелось бы работать в паре?
      </Title>
      <Text c="dimmed" mb="sm">
        Можно не отвечать. Это увидят только куратор и руководитель, а в подборе не будет сказано, чьё это пожелание.
      </Text>
      <TagsInput
        label="Фамилия и имя"
        description="После каждого имени нажмите Enter"
        value={names}
        onChange={setNames}
        splitChars={[',', ';']}
        acceptValueOnBlur
      />
      <ProblemNotice problem={set.problem} onRetry={set.retry} />
      <ActButton
        look="other"
        busy={set.busy}
        whyNot={names.join() === saved.join() ? 'Ничего не изменилось' : null}
        onClick={() => set.run({ names })}
      >
        Записать
      </ActButton>
    </section>
  )
}
