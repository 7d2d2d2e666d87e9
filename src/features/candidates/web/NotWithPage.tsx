import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { OutputOf } from '#contract/endpoint.ts'
import { useCommand } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { Loading } from '#web/ui/Loading.tsx'
import { notifyUndo } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'
import { nameOf } from './candidateWords.ts'
import { PeopleField } from './PeopleField.tsx'

type Apart = OutputOf<typeof contract.notWith>

/** Read by a command that is kept in the journal, so it is asked once, when the page opens, and kept nowhere. */
export function NotWithPage() {
  const { personId = '' } = useParams({ strict: false }) as { personId?: string }
  const { organisationId } = usePlace()
  const read = useCommand(contract.notWith)
  const [answer, setAnswer] = useState<Apart | null>(null)
  const { run } = read
  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading is written down, one opening is one reading
  useEffect(() => {
    void run({ personId }).then((found) => setAnswer(found))
  }, [personId])
  return (
    <Page
      title={answer ? `${nameOf(answer.person)}: с кем не составлять пару` : 'С кем не составлять пару'}
      lead="Подбор пар учитывает это и не говорит, чьё это пожелание. В списках и отчётах его нет."
      back={{ to: paths.person(organisationId, personId), words: 'Карточка' }}
    >
      <ProblemNotice problem={read.problem} onRetry={read.retry} />
      {answer === null ? read.busy && <Loading /> : <ApartForm key={personId} answer={answer} />}
    </Page>
  )
}

function ApartForm({ answer: { person, people } }: { answer: Apart }) {
  const { organisationId } = usePlace()
  const navigate = useNavigate()
  const answers = useAnswers({ start: { people } })
  const undo = useCommand(contract.setNotWith)
  const save = useCommand(contract.setNotWith, {
    onDone: () => {
      const before = people.map(({ id }) => id)
      notifyUndo('Записано', () => undo.runOrThrow({ personId: person.id, others: before }))
      void navigate({ to: paths.person(organisationId, person.id) })
    },
  })
  return (
    <Form
      answers={answers}
      problem={save.problem}
      onRetry={save.retry}
      busy={save.busy}
      act="Сохранить"
      onSubmit={(values) => save.run({ personId: person.id, others: values.people.map(({ id }) => id) })}
    >
      <PeopleField
        {...answers.field('people', 'С кем человек не хотел бы работать?')}
        description="И в роли наставника, и в роли наставляемого."
      />
    </Form>
  )
}
