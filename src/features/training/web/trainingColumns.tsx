import type { IsoDate } from '#domain/calendar.ts'
import { stateOfAgreements } from '#domain/mentors/training.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import { paths } from '#web/paths.ts'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { Column, Filter } from '#web/ui/table/columns.ts'
import type { Trained } from '../contract.ts'
import { agreementWords, hours, nameOf, workOf } from './trainingWords.ts'

export function columnsOf(organisationId: string, today: IsoDate): Column<Trained>[] {
  return [
    {
      key: 'name',
      header: 'Имя',
      cell: ({ person }) => (
        <>
          <PageLink to={paths.trainingOf(organisationId, person.id)}>{nameOf(person)}</PageLink>
          <div>{workOf(person)}</div>
        </>
      ),
      sortBy: ({ person }) => nameOf(person),
    },
    {
      key: 'courses',
      header: 'Обучение',
      cell: ({ courses }) => <Courses courses={courses} />,
      sortBy: ({ courses }) => courses[0]?.finishedOn ?? null,
    },
    {
      key: 'hours',
      header: 'Часов всего',
      cell: (row) => hoursOf(row) || '—',
      sortBy: hoursOf,
      figures: true,
    },
    {
      key: 'agreement',
      header: 'Дополнительное соглашение',
      cell: (row) => {
        const { words, tone } = agreementWords[agreementOf(row, today)]
        return <StatusWord tone={tone}>{words}</StatusWord>
      },
      sortBy: (row) => agreementWords[agreementOf(row, today)].words,
    },
  ]
}

export function filtersOf(today: IsoDate): Filter<Trained>[] {
  return [
    {
      key: 'courses',
      label: 'Обучение',
      options: [
        { value: 'none', words: 'Нет', fits: ({ courses }) => courses.length === 0 },
        { value: 'some', words: 'Есть', fits: ({ courses }) => courses.length > 0 },
      ],
    },
    {
      key: 'agreement',
      label: 'Соглашение',
      options: [
        {
          value: 'none',
          words: 'Не подписано',
          fits: (row) => ['missing', 'over'].includes(agreementOf(row, today)),
        },
      ],
    },
    {
      key: 'approved',
      label: 'Утверждение',
      options: [{ value: 'yes', words: 'Утверждённые', fits: ({ approvedOn }) => approvedOn !== null }],
    },
  ]
}

function agreementOf({ person, agreements }: Trained, today: IsoDate) {
  return stateOfAgreements(person.kind, agreements, today)
}

function hoursOf({ courses }: Trained): number {
  return courses.reduce((sum, course) => sum + (course.hours ?? 0), 0)
}

function Courses({ courses }: { courses: Trained['courses'] }) {
  const [latest] = courses
  if (!latest) return <StatusWord tone="warn">нет</StatusWord>
  const more = courses.length - 1
  const words = [
    latest.title,
    latest.hours === null ? null : counted(latest.hours, hours),
    dayInFigures(latest.finishedOn),
  ]
  return (
    <>
      {words.filter(Boolean).join(', ')}
      {more > 0 && ` и ещё ${more}`}
    </>
  )
}
