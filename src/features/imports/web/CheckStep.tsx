import { Group, Text } from '@mantine/core'
import { useState } from 'react'
import { counted, figures, plural } from '#domain/russian/plural.ts'
import * as people from '#features/people/contract.ts'
import { useCommand } from '#web/api.ts'
import { downloadUrl } from '#web/request.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'
import type { Findings } from '../findings.ts'
import type { Loaded } from './DoneStep.tsx'
import { Duplicates, rowKeyOf } from './Duplicates.tsx'
import { Added, Changed, Faults, Leavers, SheetsRead, Skipped } from './FoundRows.tsx'
import styles from './imports.module.css'
import { people as ofPeople } from './listWords.ts'

interface CheckStepProps {
  found: Findings
  onLoaded: (loaded: Loaded) => void
  onAgain: () => void
}

export function CheckStep({ found, onLoaded, onAgain }: CheckStepProps) {
  const { organisationId } = usePlace()
  const [choices, setChoices] = useState<Record<string, string>>({})
  const apply = useCommand(contract.applyList, {
    refreshes: [people.listPeople, people.searchPeople, people.showPerson],
    onDone: ({ added, changed, left }) => onLoaded({ added: added.length, changed: changed.length, left }),
  })
  const chosen = found.duplicates.flatMap(({ sheet, row }) => {
    const is = choices[rowKeyOf({ sheet, row })]
    return is ? [{ sheet, row, is }] : []
  })
  const { counts } = found
  const toWrite = counts.added + counts.changed + chosen.length
  return (
    <>
      <Counts counts={counts} />
      <ProblemNotice problem={apply.problem} onRetry={apply.retry} />
      <Group gap="sm" mb="lg">
        <ActButton
          busy={apply.busy}
          whyNot={toWrite > 0 ? null : 'Записывать нечего: всё, что есть в файле, уже в списке'}
          onClick={() => apply.run({ checkId: found.checkId, choices: chosen })}
        >
          {toWrite > 0 ? `Записать: ${counted(toWrite, ofPeople)}` : 'Записать'}
        </ActButton>
        {counts.withFaults > 0 && (
          <ActButton
            look="other"
            download
            to={downloadUrl(contract.errorsOfList, { checkId: found.checkId }, organisationId)}
          >
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
      <Duplicates
        duplicates={found.duplicates}
        choices={choices}
        onChoose={(key, is) => setChoices({ ...choices, [key]: is })}
      />
      <Faults found={found} />
      <Changed found={found} />
      <Added found={found} />
      <Leavers found={found} />
      <Skipped found={found} />
      <SheetsRead found={found} />
    </>
  )
}

function Counts({ counts }: { counts: Findings['counts'] }) {
  const lines: [number, string][] = [
    [counts.added, plural(counts.added, ['новый', 'новых', 'новых'])],
    [counts.changed, 'с изменениями'],
    [counts.unchanged, 'без изменений'],
    [counts.duplicates, plural(counts.duplicates, ['возможный повтор', 'возможных повтора', 'возможных повторов'])],
    [counts.withFaults, plural(counts.withFaults, ['с ошибкой', 'с ошибками', 'с ошибками'])],
    [counts.leavers, 'нет в файле'],
  ]
  return (
    <ul className={styles.counts} aria-label="Что нашлось">
      {lines.map(([count, words]) => (
        <li key={words}>
          <strong>{figures(count)}</strong>
          {words}
        </li>
      ))}
    </ul>
  )
}
