import { Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import * as people from '#features/people/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Page } from '#web/ui/Page.tsx'
import styles from './moves.module.css'
import { cardInWords, nameOf } from './moveWords.ts'

/** Two records of one person that the program does not suspect: the other one is found by its name. */
export function MergeSearchPage() {
  const { personId = '' } = useParams({ strict: false }) as { personId?: string }
  const { organisationId } = usePlace()
  const person = useRead(people.showPerson, { id: personId })
  const card = person.data?.card
  return (
    <Page
      title="Объединить с другой карточкой"
      lead="Найдите вторую карточку этого человека. Сначала покажем обе рядом, и ничего не изменится."
      back={{ to: paths.person(organisationId, personId), words: card ? nameOf(card) : 'Карточка' }}
      read={person}
    >
      {(answer) => <Search personId={personId} surname={answer.card.surname} />}
    </Page>
  )
}

function Search({ personId, surname }: { personId: string; surname: string }) {
  const { organisationId } = usePlace()
  const [typed, setTyped] = useState(surname)
  const [text] = useDebouncedValue(typed, 200)
  const found = useRead(people.searchPeople, { find: text }, { enabled: text.trim().length > 1 })
  const others = found.data?.people.filter(({ id }) => id !== personId)
  return (
    <section>
      <TextInput
        label="Имя на второй карточке"
        description="Хватит первых букв фамилии"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maxLength={100}
      />
      <div aria-live="polite">{others?.length === 0 && <Text mt="md">Других карточек с таким именем нет.</Text>}</div>
      <ul className={styles.lines}>
        {others?.map((other) => (
          <li key={other.id}>
            <strong>{nameOf(other)}</strong>
            <span className={styles.under}>{cardInWords({ ...other, birthYear: null, birthOn: null })}</span>
            <div className={styles.acts}>
              <ActButton look="other" to={paths.merging(organisationId, personId, other.id)}>
                Сравнить
              </ActButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
