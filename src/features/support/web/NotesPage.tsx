import { Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { dayInFigures } from '#domain/russian/dates.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import * as contract from '../contract.ts'
import { NoteForm } from './NoteForm.tsx'
import { OwnNote } from './OwnNote.tsx'
import styles from './support.module.css'
import { nameOf } from './supportWords.ts'

/** The specialist's own page; nobody else has it. */
export function NotesPage() {
  const { caseId = '' } = useParams({ strict: false }) as { caseId?: string }
  const { organisationId } = usePlace()
  const read = useRead(contract.notes, { caseId })
  const shown = read.data?.supportCase
  return (
    <Page
      title={shown ? nameOf(shown.person) : 'Мои записи'}
      lead={shown && `Мои записи, поддержка с ${dayInFigures(shown.openedOn)}`}
      back={{ to: paths.support(organisationId), words: 'Поддержка психолога' }}
      read={read}
    >
      {({ supportCase, notes }) => (
        <Stack gap="md">
          <Notice>
            Эти записи видите только вы: ни руководитель, ни куратор, ни другой психолог открыть их не могут. В журнал,
            поиск и отчёты они не попадают.
          </Notice>
          {supportCase.closedOn !== null && <Text>Поддержка закрыта {dayInFigures(supportCase.closedOn)}.</Text>}
          <NoteForm caseId={supportCase.id} closedOn={supportCase.closedOn} />
          <ul className={styles.notes}>
            {notes.map((note) => (
              <OwnNote key={`${note.id} ${note.version}`} caseId={supportCase.id} note={note} />
            ))}
          </ul>
        </Stack>
      )}
    </Page>
  )
}
