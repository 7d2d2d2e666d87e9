import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useRead } from '#web/api.ts'
import type { Answers } from '#web/ui/form/useAnswers.ts'
import { searchPeople } from '../../contract.ts'
import { nameOf, whoInWords } from '../personWords.ts'

interface PersonChoiceProps {
  field: ReturnType<Answers<Record<string, unknown>>['field']>
  /** Who is no choice here. */
  except: string
}

/** Whoever is found by a few letters. */
export function PersonChoice({ field, except }: PersonChoiceProps) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState({ value: '', label: '' })
  const [text] = useDebouncedValue(typed, 200)
  const found = useRead(searchPeople, { find: text }, { enabled: text.trim().length > 1 })
  const people = (found.data?.people ?? [])
    .filter(({ id }) => id !== except)
    .map((person) => ({ value: person.id, label: [nameOf(person), whoInWords(person)].join(', ') }))
  const isListed = chosen.value === '' || people.some(({ value }) => value === chosen.value)
  return (
    <Select
      {...field}
      data={isListed ? people : [...people, chosen]}
      onChange={(value, option) => {
        field.onChange(value)
        setChosen({ value: value ?? '', label: option?.label ?? '' })
      }}
      searchable
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={text.trim().length > 1 ? 'Никого не нашлось' : 'Наберите первые буквы фамилии'}
      placeholder="Начните с фамилии"
    />
  )
}
