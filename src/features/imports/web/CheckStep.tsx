import { Group, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { counted } from '#domain/russian/plural.ts'
import * as people from '#features/people/contract.ts'
import { useCommand } from '#web/api.ts'
import { downloadUrl } from '#web/request.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'
import type { CheckedList } from '../findings.ts'
import { Columns } from './Columns.tsx'
import { Counts } from './Counts.tsx'
import type { Loaded } from './DoneStep.tsx'
import { Duplicates } from './Duplicates.tsx'
import { Added, Changed, Faults, Leavers, Skipped } from './FoundRows.tsx'
import { KindOfList } from './KindOfList.tsx'
import { LongWork } from './LongWork.tsx'
import { people as ofPeople } from './listWords.ts'
import { type AnswersOnDuplicates, useAnswersOnDuplicates } from './useAnswersOnDuplicates.ts'

interface CheckStepProps {
  found: CheckedList
  onLoaded: (loaded: Loaded) => void
  onAgain: () => void
  /** The server may have been quicker: it is asked. */
  onCancelled: () => void
}

export function CheckStep({ found, onLoaded, onAgain, onCancelled }: CheckStepProps) {
  const [progressId, setProgressId] = useState<string | null>(null)
  const answers = useAnswersOnDuplicates(found.counts.duplicates)
  const { checkId } = found
  const apply = useCommand(contract.applyList, {
    refreshes: [people.listPeople, people.searchPeople, people.showPerson],
    onDone: ({ added, changed, guardians, left }) =>
      onLoaded({ checkId, added: added.length, changed: changed.length, guardians: guardians.length, left }),
  })
  const recheck = useCommand(contract.recheckList, { refreshes: [contract.showList, contract.rowsOfList] })
  const newProgress = () => {
    const id = crypto.randomUUID()
    setProgressId(id)
    return id
  }
  const correct = (list: CheckedList['list'], columns: Correction[]) =>
    void recheck.run({ checkId, list, columns, progressId: newProgress() })
  const namesMissing = found.sheets.every(({ state }) => state !== 'read')
  const columns = (
    <Columns found={found} busy={recheck.busy} onCorrect={(corrections) => correct(found.list, corrections)} />
  )
  return (
    <>
      <KindOfList found={found} busy={recheck.busy} onChange={(list) => correct(list, [])} />
      {!namesMissing && <Counts counts={found.counts} />}
      <ProblemNotice
        problem={recheck.problem ?? apply.problem}
        onRetry={recheck.problem ? recheck.retry : apply.retry}
      />
      <LongWork of={recheck} progressId={progressId} />
      <LongWork of={apply} progressId={progressId} onCancelled={onCancelled} />
      <Acts
        found={found}
        answered={answers.answered}
        namesMissing={namesMissing}
        busy={apply.busy}
        onApply={() => void apply.run({ checkId, ...answers.given, progressId: newProgress() })}
        onAgain={onAgain}
      />
      {namesMissing ? columns : <Findings found={found} columns={columns} answers={answers} />}
    </>
  )
}

interface FindingsProps {
  found: CheckedList
  columns: ReactNode
  answers: AnswersOnDuplicates
}

/** What waits for an answer first, then what is to be mended, then what is only to be looked through. */
function Findings({ found, columns, answers }: FindingsProps) {
  return (
    <>
      <Duplicates checkId={found.checkId} total={found.counts.duplicates} answers={answers} />
      <Faults found={found} />
      {columns}
      <Changed found={found} />
      <Added found={found} />
      <Leavers found={found} />
      <Skipped found={found} />
    </>
  )
}

type Correction = { sheet: string; column: number; field: CheckedList['sheets'][number]['columns'][number]['field'] }

const nothingToWrite = 'Записывать нечего: всё, что есть в файле, уже в списке'

interface ActsProps {
  found: CheckedList
  /** Possible duplicates with an answer; null: all of them at once. */
  answered: number | null
  namesMissing: boolean
  busy: boolean
  onApply: () => void
  onAgain: () => void
}

function Acts({ found: { checkId, counts }, answered, namesMissing, busy, onApply, onAgain }: ActsProps) {
  const { organisationId } = usePlace()
  const toWrite = counts.added + counts.changed + (answered ?? counts.duplicates)
  return (
    <>
      <Group gap="sm" mb="lg">
        <ActButton
          busy={busy}
          whyNot={toWrite > 0 ? null : namesMissing ? 'Сначала укажите, в каком столбце имена' : nothingToWrite}
          onClick={onApply}
        >
          {toWrite > 0 && answered !== null ? `Записать: ${counted(toWrite, ofPeople)}` : 'Записать'}
        </ActButton>
        {counts.withFaults > 0 && (
          <ActButton look="other" download to={downloadUrl(contract.errorsOfList, { checkId }, organisationId)}>
            Скачать строки с ошибками
          </ActButton>
        )}
        <ActButton look="plain" onClick={onAgain}>
          Выбрать другой файл
        </ActButton>
      </Group>
      {counts.withFaults > 0 && (
        <Text c="dimmed" className="reading">
          Строки с ошибками пропустим, остальные запишем. Исправленные строки можно загрузить потом: повторы не
          появятся.
        </Text>
      )}
    </>
  )
}
