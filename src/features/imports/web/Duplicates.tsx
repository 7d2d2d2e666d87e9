import { Radio, Stack, Text, Title } from '@mantine/core'
import type { Findings } from '../findings.ts'
import styles from './imports.module.css'

type Duplicate = Findings['duplicates'][number]

interface DuplicatesProps {
  duplicates: Duplicate[]
  choices: Record<string, string>
  onChoose: (key: string, is: string) => void
}

/** Nothing is decided for the person: a row without an answer stays out. */
export function Duplicates({ duplicates, choices, onChoose }: DuplicatesProps) {
  if (duplicates.length === 0) return null
  return (
    <section className={styles.section}>
      <Title order={2}>Один человек или разные?</Title>
      <Text c="dimmed" mb="md" className="reading">
        Строки без ответа не запишем: к ним можно вернуться, загрузив файл ещё раз.
      </Text>
      <Stack gap="lg">
        {duplicates.map((duplicate) => {
          const key = rowKeyOf(duplicate)
          return (
            <Question key={key} duplicate={duplicate} value={choices[key] ?? ''} onChange={(is) => onChoose(key, is)} />
          )
        })}
      </Stack>
    </section>
  )
}

interface QuestionProps {
  duplicate: Duplicate
  value: string
  onChange: (is: string) => void
}

function Question({ duplicate: { name, row, words, people, rows }, value, onChange }: QuestionProps) {
  const above = rows.map((other) => other.row).join(', ')
  return (
    <Radio.Group
      label={`${name}, строка ${row}`}
      description={above === '' ? words : `${words} Строка ${above}.`}
      value={value}
      onChange={onChange}
    >
      <Stack gap="xs" mt="xs">
        {people.map((person) => (
          <Radio key={person.id} value={person.id} label={`Это ${about(person)}: дополнить карточку`} />
        ))}
        <Radio value="somebody-new" label="Это другой человек: добавить" />
        <Radio value="" label="Решу потом" />
      </Stack>
    </Radio.Group>
  )
}

function about({ name, post, birthYear }: Duplicate['people'][number]): string {
  return [name, post, birthYear && `${birthYear} г. р.`].filter(Boolean).join(', ')
}

export function rowKeyOf({ sheet, row }: { sheet: string; row: number }): string {
  return `${row} ${sheet}`
}
