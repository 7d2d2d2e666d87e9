import { Autocomplete, NumberInput } from '@mantine/core'
import { readClassTitle } from '#domain/person/classTitle.ts'
import { useRead } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import type { Answers } from '#web/ui/form/useAnswers.ts'
import { listChoices } from '../../contract.ts'
import type { PersonAnswers } from '../../personAnswers.ts'
import { hasChanged } from './hasChanged.ts'

interface ClassFieldsProps {
  answers: Answers<PersonAnswers>
  before: PersonAnswers | null
}

/** A class of a school, a group of a kindergarten or a college. */
export function ClassFields({ answers: { field, values }, before }: ClassFieldsProps) {
  const { today, kind } = usePlace()
  const choices = useRead(listChoices, {})
  const words = classWords[kind] ?? classWords.school
  const isMoved = before?.classTitle ? hasChanged(before, values, ['classTitle', 'grade']) : false
  const titleSaysYear = (readClassTitle(values.classTitle)?.grade ?? null) !== null
  return (
    <>
      <Autocomplete
        {...field('classTitle', words?.label ?? 'Класс')}
        description={words?.example}
        data={choices.data?.classes ?? []}
      />
      {kind === 'college' && !titleSaysYear && (
        <NumberInput {...field('grade', 'Курс')} min={1} max={6} allowDecimal={false} />
      )}
      {isMoved && (
        <DateField
          {...field('classFrom', words?.moved ?? '')}
          description="Если исправляете ошибку, оставьте пустым"
          today={today}
        />
      )}
    </>
  )
}

const group = { label: 'Группа', moved: 'С какого дня новая группа?' }
const classWords: Record<string, { label: string; example: string; moved: string }> = {
  school: { label: 'Класс', example: 'Например, 7 Б', moved: 'С какого дня новый класс?' },
  centre: { label: 'Класс', example: 'Например, 7 Б', moved: 'С какого дня новый класс?' },
  college: { ...group, example: 'Например, ПД-21' },
  kindergarten: { ...group, example: 'Например, «Ромашка», старшая' },
  supplementary: { ...group, example: 'Как в журнале' },
}
