import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core'
import { wordsOfKinds } from '#content/personKinds.ts'
import { factsOfKind, type PersonKind, personKinds } from '#domain/person/personKind.ts'
import { genderOf } from '#domain/russian/nameGender.ts'
import { usePlace } from '#web/session.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import type { Answers } from '#web/ui/form/useAnswers.ts'
import type { PersonAnswers } from '../../personAnswers.ts'
import { ClassFields } from './ClassFields.tsx'
import { hasChanged } from './hasChanged.ts'
import { ExperienceFields, WorkFields } from './WorkFields.tsx'

interface PersonFieldsProps {
  answers: Answers<PersonAnswers>
  /** The card before; null for somebody new. */
  before: PersonAnswers | null
}

/** Asks what the kind needs and nothing else. */
export function PersonFields({ answers, before }: PersonFieldsProps) {
  const { today } = usePlace()
  const { field, values } = answers
  const asks = factsOfKind(values.kind)
  return (
    <>
      <Select
        {...field('kind', 'Кто это?')}
        data={personKinds.map((value) => ({ value, label: wordsOfKinds[value].title }))}
        description={wordsOfKinds[values.kind].hint}
        allowDeselect={false}
      />
      <NameFields answers={answers} before={before} />
      {asks.has('class') && <ClassFields answers={answers} before={before} />}
      {asks.has('birthOn') && (
        <DateField
          {...field('birthOn', 'Дата рождения')}
          description="По ней видно, кто подписывает согласия: до 14 лет, с 14 до 18 и после"
          today={today}
        />
      )}
      {asks.has('workplace') && <TextInput {...field('workplace', wordsOfKinds[values.kind].workplace)} />}
      {asks.has('post') && <WorkFields answers={answers} before={before} asks={asks} />}
      {asks.has('experience') && <ExperienceFields answers={answers} asks={asks} />}
      {asks.has('birthYear') && <BirthYear answers={answers} />}
      {asks.has('clearance') && <Clearance answers={answers} />}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput {...field('phone', 'Телефон')} type="tel" />
        <TextInput {...field('email', 'Электронная почта')} type="email" />
      </SimpleGrid>
    </>
  )
}

function NameFields({ answers, before }: PersonFieldsProps) {
  const { today } = usePlace()
  const { values, field } = answers
  const { surname, given, patronymic } = values
  const isGenderUnknown =
    surname !== '' && given !== '' && genderOf({ surname, given, patronymic: patronymic || null }) === null
  const isRenamed = before !== null && hasChanged(before, values, ['surname', 'given', 'patronymic'])
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

function BirthYear({ answers: { field } }: { answers: Answers<PersonAnswers> }) {
  return (
    <NumberInput
      {...field('birthYear', 'Год рождения')}
      description="Полную дату взрослых программа не хранит"
      allowDecimal={false}
      thousandSeparator=""
      hideControls
    />
  )
}

/** Whoever comes to minors from outside. */
function Clearance({ answers: { field, values } }: { answers: Answers<PersonAnswers> }) {
  const { today } = usePlace()
  return (
    <>
      <DateField
        {...field('clearanceOn', 'Когда видели справку об отсутствии судимости?')}
        description="Нужна, если человек будет работать с детьми. Саму справку программа не хранит"
        today={today}
      />
      {values.clearanceOn !== '' && (
        <TextInput {...field('clearanceLocation', 'Где лежит справка?')} placeholder="Папка 4, кабинет 12" />
      )}
    </>
  )
}

export function isKind(value: string | undefined): value is PersonKind {
  return personKinds.some((kind) => kind === value)
}
