import { NumberInput, SimpleGrid, Text, TextInput } from '@mantine/core'
import { counted } from '#domain/russian/plural.ts'
import { useCommand } from '#web/api.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import type { Course } from '../contract.ts'
import * as contract from '../contract.ts'
import { mentors, nameOf, refreshes } from './trainingWords.ts'

interface Person {
  id: string
  surname: string
  given: string
  patronymic: string | null
}

interface CourseFormProps {
  /** One course for all of them; a certificate of their own each. */
  people: readonly Person[]
  /** Null: a new one. */
  course: Course | null
  onDone: () => void
}

export function CourseForm({ people, course, onDone }: CourseFormProps) {
  const { today } = usePlace()
  const certificates = Object.fromEntries(people.map(({ id }) => [id, course?.certificateNumber ?? '']))
  const answers = useAnswers({
    start: {
      title: course?.title ?? '',
      provider: course?.provider ?? '',
      hours: (course?.hours ?? '') as number | string,
      finishedOn: course?.finishedOn ?? today,
      certificates,
    },
  })
  const { add, change, remove } = useCourseCommands(people, course, onDone)
  const saving = course === null ? add : change
  const alone = people.length === 1
  return (
    <Form
      answers={answers}
      problem={saving.problem ?? remove.problem}
      onRetry={saving.retry}
      busy={saving.busy}
      act={course === null ? `Отметить: ${counted(people.length, mentors)}` : 'Сохранить'}
      onSubmit={({ certificates: numbers, hours, ...values }) => {
        const given = { ...values, hours: hours === '' ? null : Number(hours) }
        const numberOf = (id: string) => numbers[id] ?? ''
        return course === null
          ? add.run({ ...given, people: people.map(({ id }) => ({ personId: id, certificateNumber: numberOf(id) })) })
          : change.run({
              ...given,
              id: course.id,
              version: course.version,
              certificateNumber: numberOf(people[0]?.id ?? ''),
            })
      }}
      otherActs={
        course !== null && (
          <ActButton
            look="plain"
            busy={remove.busy}
            onClick={() => remove.run({ courses: [{ id: course.id, version: course.version }] })}
          >
            Записано по ошибке: убрать
          </ActButton>
        )
      }
    >
      <TextInput {...answers.field('title', 'Как называется курс?')} data-autofocus />
      <TextInput {...answers.field('provider', 'Кто проводил?')} description="Можно не заполнять." />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NumberInput {...answers.field('hours', 'Сколько часов?')} min={1} max={2000} allowDecimal={false} />
        <DateField {...answers.field('finishedOn', 'Когда закончили?')} today={today} />
      </SimpleGrid>
      {!alone && <Text>Номера удостоверений, если они есть:</Text>}
      {people.map((person) => (
        <TextInput
          key={person.id}
          {...answers.field(`certificates.${person.id}`, alone ? 'Номер удостоверения' : nameOf(person))}
        />
      ))}
    </Form>
  )
}

/** Adding and removing are undone from the notice. */
function useCourseCommands(people: readonly Person[], course: Course | null, onDone: () => void) {
  const undoAdd = useCommand(contract.removeCourses, { refreshes, onDone: () => notify('Запись убрана') })
  const undoRemove = useCommand(contract.addCourse, { refreshes, onDone: () => notify('Запись вернулась') })
  const add = useCommand(contract.addCourse, {
    refreshes,
    onDone: ({ courses }) => {
      const seen = courses.map(({ id, version }) => ({ id, version }))
      notifyUndo(`Обучение отмечено: ${counted(courses.length, mentors)}`, () => undoAdd.runOrThrow({ courses: seen }))
      onDone()
    },
  })
  const change = useCommand(contract.changeCourse, {
    refreshes,
    onDone: () => {
      notify('Запись исправлена')
      onDone()
    },
  })
  const remove = useCommand(contract.removeCourses, {
    refreshes,
    onDone: () => {
      const personId = people[0]?.id
      if (course === null || personId === undefined) return
      const { title, provider, hours, finishedOn, certificateNumber } = course
      const again = { title, provider, hours, finishedOn, people: [{ personId, certificateNumber }] }
      notifyUndo('Запись об обучении убрана', () => undoRemove.runOrThrow(again))
      onDone()
    },
  })
  return { add, change, remove }
}
