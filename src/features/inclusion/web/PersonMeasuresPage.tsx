import { Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint.ts'
import { useCommand, useRead } from '#web/api.ts'
import { momentInWords } from '#web/momentInWords.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import type { SpecialMeasure } from '../contract.ts'
import * as contract from '../contract.ts'
import { Measures } from './Measures.tsx'
import { nameOf } from './measureWords.ts'

/** Asks before it shows: every reading is written down, so that none happens by chance. */
export function PersonMeasuresPage() {
  const { personId = '' } = useParams({ strict: false }) as { personId?: string }
  const { organisationId } = usePlace()
  const last = useRead(contract.lastReading, { personId })
  const person = last.data?.person
  return (
    <Page
      title={person ? nameOf(person) : 'Особые меры'}
      lead="Особые меры: что делает организация, чтобы наставничество было доступно. Без диагнозов и подробностей."
      back={{ to: paths.person(organisationId, personId), words: 'Карточка' }}
      read={last}
    >
      {(answer) => <Asked key={personId} personId={personId} last={answer.lastReading} />}
    </Page>
  )
}

interface AskedProps {
  personId: string
  last: OutputOf<typeof contract.lastReading>['lastReading']
}

function Asked({ personId, last }: AskedProps) {
  // Not in the address and not among the kept answers: gone with the page.
  const [measures, setMeasures] = useState<SpecialMeasure[] | null>(null)
  const show = useCommand(contract.show, { onDone: (answer) => setMeasures(answer.measures) })
  const read = () => show.run({ personId })
  return (
    <>
      <ProblemNotice problem={show.problem} onRetry={show.retry} />
      {measures === null ? (
        <Stack gap="md" align="flex-start">
          <Text>
            Эти сведения видят немногие, и каждый просмотр записывается в журнал. <LastReading last={last} />
          </Text>
          <ActButton busy={show.busy} onClick={read}>
            Показать особые меры
          </ActButton>
        </Stack>
      ) : (
        <Measures personId={personId} measures={measures} onChanged={read} />
      )}
    </>
  )
}

function LastReading({ last }: { last: AskedProps['last'] }) {
  const place = usePlace()
  if (last === null) return <>До сих пор их никто не смотрел.</>
  return (
    <>
      Последний просмотр: {momentInWords(last.at, place)}
      {last.by && `, ${nameOf(last.by)}`}.
    </>
  )
}
