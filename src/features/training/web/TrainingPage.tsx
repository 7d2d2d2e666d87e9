import { Modal } from '@mantine/core'
import { useState } from 'react'
import { dayInFigures, schoolYearShort } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import { stateOfAgreements } from '#domain/training.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import type { Trained } from '../contract.ts'
import * as contract from '../contract.ts'
import { CourseForm } from './CourseForm.tsx'
import { agreementWords, hours, mentors, nameOf, workOf } from './trainingWords.ts'

export function TrainingPage() {
  const training = useRead(contract.list, {})
  const { organisationId, schoolYear } = usePlace()
  return (
    <Page
      title="Обучение наставников"
      lead={`Кто прошёл обучение и у кого подписано дополнительное соглашение. ${schoolYearShort(schoolYear)}.`}
      wide
      back={{ to: paths.mentors(organisationId), words: 'Наставники' }}
      read={training}
    >
      {(answer) => <TrainingTable rows={answer.mentors} />}
    </Page>
  )
}

function TrainingTable({ rows }: { rows: Trained[] }) {
  const { organisationId, today } = usePlace()
  const may = useMay()
  const [chosen, setChosen] = useState<{ ids: string[]; clear: () => void } | null>(null)
  const agreementOf = ({ person, agreements }: Trained) => stateOfAgreements(person.kind, agreements, today)
  const mayAdd = may(contract.addCourse)
  return (
    <>
      <DataTable
        caption="Обучение наставников"
        rows={rows}
        rowId={({ person }) => person.id}
        rowName={({ person }) => nameOf(person)}
        of={mentors}
        columns={[
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
            cell: ({ courses }) => courses.reduce((sum, course) => sum + (course.hours ?? 0), 0) || '—',
            sortBy: ({ courses }) => courses.reduce((sum, course) => sum + (course.hours ?? 0), 0),
            figures: true,
          },
          {
            key: 'agreement',
            header: 'Дополнительное соглашение',
            cell: (row) => {
              const { words, tone } = agreementWords[agreementOf(row)]
              return <StatusWord tone={tone}>{words}</StatusWord>
            },
            sortBy: (row) => agreementWords[agreementOf(row)].words,
          },
        ]}
        filters={[
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
                fits: (row) => ['missing', 'over'].includes(agreementOf(row)),
              },
            ],
          },
          {
            key: 'approved',
            label: 'Утверждение',
            options: [{ value: 'yes', words: 'Утверждённые', fits: ({ approvedOn }) => approvedOn !== null }],
          },
        ]}
        searchIn={({ person }) => `${nameOf(person)} ${workOf(person)}`}
        {...(mayAdd && {
          bulkActs: (ids: string[], clear: () => void) => (
            <ActButton onClick={() => setChosen({ ids, clear })}>Отметить обучение</ActButton>
          ),
        })}
        empty={
          <EmptyState
            words="В базе наставников пока никого нет"
            hint="Отметьте наставников: здесь появятся их курсы и соглашения."
            act={<ActButton to={paths.mentors(organisationId)}>К наставникам</ActButton>}
          />
        }
      />
      <Modal opened={chosen !== null} onClose={() => setChosen(null)} title="Прошли обучение" size="lg">
        {chosen && (
          <CourseForm
            people={rows.filter(({ person }) => chosen.ids.includes(person.id)).map(({ person }) => person)}
            course={null}
            onDone={() => {
              chosen.clear()
              setChosen(null)
            }}
          />
        )}
      </Modal>
    </>
  )
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
