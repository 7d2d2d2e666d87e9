import { Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { dayInFigures } from '#domain/russian/dates.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Page } from '#web/ui/Page.tsx'
import * as contract from '../contract.ts'
import type { KeptSheet } from '../fields.ts'
import { nameOf, whatOf } from './requestWords.ts'
import { SheetForm } from './SheetForm.tsx'

/** The paper of one person, typed in one screen; saving goes on to the next of the pile. */
export function SheetPage() {
  const { personId = '' } = useParams({ strict: false }) as { personId?: string }
  const { organisationId } = usePlace()
  const sheet = useRead(contract.sheet, { personId })
  const person = sheet.data?.person
  return (
    <Page
      title={person ? nameOf(person) : 'Лист запросов'}
      lead={person && whatOf(person)}
      back={{ to: paths.requests(organisationId), words: 'Запросы' }}
      read={sheet}
      otherActs={
        <ActButton look="other" to={`${paths.requestBlanks(organisationId)}?people=${personId}`}>
          Бланк для печати
        </ActButton>
      }
    >
      {(answer) => (
        <>
          <Text c="dimmed" mb="md">
            {stateOf(answer.sheet)}
          </Text>
          <SheetForm key={`${personId} ${answer.sheet?.entry.version}`} {...answer} />
        </>
      )}
    </Page>
  )
}

function stateOf(sheet: KeptSheet | null): string {
  if (sheet === null) return 'В базе наставляемых этого человека нет: с листом он станет кандидатом.'
  if (sheet.mark === null) return 'Листа запросов ещё нет, в базе человек уже есть.'
  const how = sheet.mark.how === 'self' ? 'Человек заполнил лист сам' : 'Лист внесён с бумаги'
  const nothing = sheet.isOver ? ' и ответил, что помощь не нужна' : ''
  return `${how}${nothing}, ${dayInFigures(sheet.mark.on)}.`
}
