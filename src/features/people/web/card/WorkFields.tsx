import { Autocomplete, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core'
import { qualificationCategories } from '#content/qualificationCategories.ts'
import type { PersonFact } from '#domain/person/personKind.ts'
import { useRead } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import type { Answers } from '#web/ui/form/useAnswers.ts'
import { listChoices } from '../../contract.ts'
import type { PersonAnswers } from '../../personAnswers.ts'
import { hasChanged } from './hasChanged.ts'

interface WorkFieldsProps {
  answers: Answers<PersonAnswers>
  before: PersonAnswers | null
  asks: ReadonlySet<PersonFact>
}

export function WorkFields({ answers: { field, values }, before, asks }: WorkFieldsProps) {
  const { today } = usePlace()
  const isOfThisKind = before?.kind === values.kind
  const isMoved = isOfThisKind && hasChanged(before, values, ['post', 'subject', 'association'])
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: asks.has('subject') ? 2 : 1 }}>
        <TextInput {...field('post', 'Должность')} />
        {asks.has('subject') && <TextInput {...field('subject', 'Предмет')} />}
      </SimpleGrid>
      {asks.has('association') && <Association field={field('association', 'Методобъединение')} />}
      {isMoved && (
        <DateField
          {...field('postFrom', 'С какого дня новая должность или предмет?')}
          description="Если исправляете ошибку, оставьте пустым"
          today={today}
        />
      )}
    </>
  )
}

function Association({ field }: { field: ReturnType<Answers<PersonAnswers>['field']> }) {
  const choices = useRead(listChoices, {})
  return <Autocomplete {...field} data={choices.data?.associations ?? []} />
}

const categories = Object.entries(qualificationCategories).map(([value, label]) => ({ value, label }))

export function ExperienceFields({ answers: { field }, asks }: Pick<WorkFieldsProps, 'answers' | 'asks'>) {
  const { today } = usePlace()
  return (
    <>
      <DateField {...field('hiredOn', 'Дата приёма')} today={today} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NumberInput {...field('experienceYears', 'Педагогический стаж, лет')} min={0} max={80} allowDecimal={false} />
        <NumberInput {...field('totalExperienceYears', 'Общий стаж, лет')} min={0} max={80} allowDecimal={false} />
      </SimpleGrid>
      {asks.has('category') && <Select {...field('category', 'Категория')} data={categories} clearable />}
    </>
  )
}
