import { Modal } from '@mantine/core'
import { useState } from 'react'
import { schoolYearShort } from '#domain/russian/dates.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import type { Trained } from '../contract.ts'
import * as contract from '../contract.ts'
import { CourseForm } from './CourseForm.tsx'
import { columnsOf, filtersOf } from './trainingColumns.tsx'
import { mentors, nameOf, workOf } from './trainingWords.ts'

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
  const mayAdd = may(contract.addCourse)
  return (
    <>
      <DataTable
        caption="Обучение наставников"
        rows={rows}
        rowId={({ person }) => person.id}
        rowName={({ person }) => nameOf(person)}
        of={mentors}
        columns={columnsOf(organisationId, today)}
        filters={filtersOf(today)}
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
