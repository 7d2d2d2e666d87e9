import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { searchPeople } from '#features/people/contract.ts'
import { useRead } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { nameOf } from './supportWords.ts'

/** Whoever is found by a few letters and is still here. */
export function ChoosePerson({ onChoose }: { onChoose: (personId: string) => void }) {
  const { today } = usePlace()
  const [typed, setTyped] = useState('')
  const [find] = useDebouncedValue(typed, 200)
  const isAsked = find.trim().length > 1
  const found = useRead(searchPeople, { find }, { enabled: isAsked })
  const people = (found.data?.people ?? []).filter(({ leftOn }) => leftOn === null || leftOn >= today)
  return (
    <Select
      label="Фамилия"
      description="Наставник, наставляемый или любой другой человек организации."
      placeholder="Начните с фамилии"
      // Nothing stays chosen here; without a value the library empties what is being typed.
      value=""
      data={people.map((person) => ({
        value: person.id,
        label: [nameOf(person), person.post].filter(Boolean).join(', '),
      }))}
      searchable
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={isAsked ? 'Никого не нашлось' : 'Наберите первые буквы фамилии'}
      onChange={(personId) => personId && onChoose(personId)}
      data-autofocus
    />
  )
}
