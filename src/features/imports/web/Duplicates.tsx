import { Radio, Stack, Text, Title } from '@mantine/core'
import { figures } from '#domain/russian/plural.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import type { FoundRows } from '../findings.ts'
import styles from './imports.module.css'
import { type AnswersOnDuplicates, rowKeyOf } from './useAnswersOnDuplicates.ts'
import { useGroup } from './useGroup.ts'

interface DuplicatesProps {
  checkId: string
  total: number
  answers: AnswersOnDuplicates
}

/** Nothing is decided for the person: a row without an answer stays out. */
export function Duplicates({ checkId, total, answers }: DuplicatesProps) {
  const { rows, more } = useGroup(checkId, 'duplicates', total)
  if (total === 0) return null
  return (
    <section className={styles.section}>
      <Title order={2}>Один человек или разные?</Title>
      <Text c="dimmed" mb="md" className="reading">
        Строки без ответа не запишем, но отдадим отдельным файлом: к ним можно вернуться потом.
      </Text>
      {total > 3 && <Others answers={answers} />}
      <Stack gap="lg">
        {rows.map((duplicate) => (
          <Question
            key={rowKeyOf(duplicate)}
            duplicate={duplicate}
            value={answers.answerOn(duplicate)}
            onChange={(is) => answers.answer(duplicate, is)}
            later={answers.others === 'leave' ? '' : 'nobody-yet'}
          />
        ))}
      </Stack>
      {rows.length < total && (
        <ActButton look="other" busy={more.loading} onClick={more.load}>
          Показать ещё (осталось {figures(total - rows.length)})
        </ActButton>
      )}
    </section>
  )
}

function Others({ answers: { others, setOthers } }: Pick<DuplicatesProps, 'answers'>) {
  return (
    <Radio.Group
      label="Там, где ответа ниже нет"
      value={others}
      onChange={(value) => setOthers(value as typeof others)}
      mb="lg"
    >
      <Stack gap="xs" mt="xs">
        <Radio value="leave" label="Не записывать, решу потом" />
        <Radio value="same-person" label="Это те же люди: дополнить карточки (где подходит кто-то один)" />
        <Radio value="somebody-new" label="Это другие люди: добавить (кроме повторов внутри файла)" />
      </Stack>
    </Radio.Group>
  )
}

type Duplicate = FoundRows['duplicates'][number]

interface QuestionProps {
  duplicate: Duplicate
  value: string
  onChange: (is: string) => void
  /** What «решу потом» says: nothing, or no in spite of the answer for all the others. */
  later: '' | 'nobody-yet'
}

function Question({ duplicate: { name, row, about, words, people, rows }, value, onChange, later }: QuestionProps) {
  const { organisationId } = usePlace()
  const above = rows.map((other) => other.row).join(', ')
  return (
    <Radio.Group
      label={`${[name, about].filter(Boolean).join(', ')} (строка ${row})`}
      description={above === '' ? words : `${words} Строка ${above}.`}
      value={value}
      onChange={onChange}
    >
      <Stack gap="xs" mt="xs">
        {people.map((person) =>
          person.hasLeft ? (
            <PageLink key={person.id} to={paths.person(organisationId, person.id)}>
              Открыть страницу: {personInWords(person)}
            </PageLink>
          ) : (
            <Radio key={person.id} value={person.id} label={`Это ${personInWords(person)}: дополнить карточку`} />
          ),
        )}
        <Radio value="somebody-new" label="Это другой человек: добавить" />
        <Radio value={later} label="Решу потом" />
      </Stack>
    </Radio.Group>
  )
}

function personInWords({ name, about }: Duplicate['people'][number]): string {
  return [name, about].filter(Boolean).join(', ')
}
