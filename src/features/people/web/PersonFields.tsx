import { Autocomplete, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core'
import { qualificationCategories } from '#content/qualificationCategories.ts'
import { genderOf } from '#domain/russian/nameGender.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import type { Answers } from '#web/ui/form/useAnswers.ts'
import { personKind } from '../contract.ts'
import type { PersonAnswers } from '../personAnswers.ts'
import { kindWords } from './personWords.ts'

interface PersonFieldsProps {
  answers: Answers<PersonAnswers>
  associations: string[]
  /** The card before; null for somebody new. */
  before: PersonAnswers | null
}

export function PersonFields({ answers, associations, before }: PersonFieldsProps) {
  const { today } = usePlace()
  const { values, field } = answers
  const { surname, given, patronymic } = values
  const isGenderUnknown =
    surname !== '' && given !== '' && genderOf({ surname, given, patronymic: patronymic || null }) === null
  const isRenamed = before !== null && hasChanged(before, values, ['surname', 'given', 'patronymic'])
  const isMoved = before !== null && hasChanged(before, values, ['post', 'subject', 'association'])
  return (
    <>
      <TextInput {...field('surname', 'Фамилия')} autoComplete="off" />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput {...field('given', 'Имя')} autoComplete="off" />
        <TextInput {...field('patronymic', 'Отчество, если есть')} autoComplete="off" />
      </SimpleGrid>
      {isRenamed && (
        <DateField
          {...field('nameFrom', 'С какого дня новое имя?')}
          description="Если исправляете ошибку, оставьте пустым"
          today={today}
        />
      )}
      {(isGenderUnknown || values.gender !== '') && <GenderField answers={answers} />}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput {...field('post', 'Должность')} />
        <TextInput {...field('subject', 'Предмет')} />
      </SimpleGrid>
      <Autocomplete {...field('association', 'Методобъединение')} data={associations} />
      {isMoved && (
        <DateField
          {...field('postFrom', 'С какого дня новая должность или предмет?')}
          description="Если исправляете ошибку, оставьте пустым"
          today={today}
        />
      )}
      <Select
        {...field('kind', 'Кто это в организации?')}
        data={personKind.options.map((value) => ({ value, label: kindWords[value] ?? value }))}
        allowDeselect={false}
      />
      <WorkFields answers={answers} />
    </>
  )
}

function GenderField({ answers }: { answers: Answers<PersonAnswers> }) {
  return (
    <Select
      {...answers.field('gender', 'Как склонять имя в документах?')}
      description="«Назначить Иванову …» или «назначить Иванова …»"
      data={[
        { value: 'f', label: 'Как женское' },
        { value: 'm', label: 'Как мужское' },
      ]}
    />
  )
}

const categories = Object.entries(qualificationCategories).map(([value, label]) => ({ value, label }))

function WorkFields({ answers: { field } }: { answers: Answers<PersonAnswers> }) {
  const { today } = usePlace()
  return (
    <>
      <DateField {...field('hiredOn', 'Дата приёма')} today={today} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NumberInput {...field('experienceYears', 'Педагогический стаж, лет')} min={0} max={80} allowDecimal={false} />
        <NumberInput {...field('totalExperienceYears', 'Общий стаж, лет')} min={0} max={80} allowDecimal={false} />
        <Select {...field('category', 'Категория')} data={categories} clearable />
        <TextInput {...field('phone', 'Телефон')} type="tel" />
        <TextInput {...field('email', 'Электронная почта')} type="email" />
        <NumberInput
          {...field('birthYear', 'Год рождения')}
          description="Полную дату взрослых программа не хранит"
          allowDecimal={false}
          thousandSeparator=""
          hideControls
        />
      </SimpleGrid>
    </>
  )
}

function hasChanged(before: PersonAnswers, now: PersonAnswers, keys: (keyof PersonAnswers)[]): boolean {
  return keys.some((key) => before[key] !== now[key])
}
