import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { searchPeople } from '#features/people/contract.ts'
import { useRead } from '#web/api.ts'
import { nameOf } from './candidateWords.ts'

export interface Chosen {
  id: string
  surname: string
  given: string
  patronymic: string | null
}

interface PeopleFieldProps {
  id: string
  label: string
  value: readonly Chosen[]
  onChange: (value: Chosen[]) => void
  description?: string
  error?: string
}

/** Several people, each found by a few letters. */
export function PeopleField({ value, onChange, ...field }: PeopleFieldProps) {
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 200)
  const found = useRead(searchPeople, { find: text }, { enabled: text.trim().length > 1 })
  const known = new Map([...(found.data?.people ?? []), ...value].map((person) => [person.id, person]))
  return (
    <MultiSelect
      {...field}
      data={[...known.values()].map((person) => ({ value: person.id, label: nameOf(person) }))}
      value={value.map(({ id }) => id)}
      onChange={(ids) => onChange(ids.flatMap((id) => known.get(id) ?? []))}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      hidePickedOptions
      nothingFoundMessage={text.trim().length > 1 ? 'Никого не нашлось' : 'Наберите первые буквы фамилии'}
      placeholder={value.length === 0 ? 'Начните с фамилии' : ''}
    />
  )
}
