import { Loader, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '#web/api.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import { FileDrop } from '#web/ui/form/FileDrop.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { ProgressBar } from '#web/ui/ProgressBar.tsx'
import * as contract from '../contract.ts'
import type { Findings } from '../findings.ts'

export function FileStep({ onFound }: { onFound: (found: Findings) => void }) {
  const [file, setFile] = useState<File | null>(null)
  const check = useCommand(contract.checkList, { onDone: onFound })
  return (
    <Stack gap="lg" className="reading">
      <ProblemNotice problem={check.problem} onRetry={check.retry} />
      <FileDrop
        label="Файл со списком"
        hint="Excel (.xlsx) или .csv, до 20 МБ. Нужны заголовки столбцов: «ФИО», «Должность», «Предмет», «Стаж» и другие, в любом порядке. Строки над заголовками и итоги внизу не мешают."
        accept=".xlsx,.csv"
        file={file}
        onChange={(chosen) => {
          check.clear()
          setFile(chosen)
        }}
      />
      {check.busy && file && <Progress file={file} share={check.progress} />}
      <div>
        <ActButton
          busy={check.busy}
          whyNot={file ? null : 'Сначала выберите файл'}
          onClick={() => file && check.run({}, file)}
        >
          Проверить
        </ActButton>
      </div>
      <Text c="dimmed">Сам файл программа не хранит. От даты рождения взрослых остаётся только год.</Text>
    </Stack>
  )
}

const kilobyte = 1024

/** Sending has a measure, reading on the server has none: then a sentence stands instead of a made-up bar. */
function Progress({ file, share }: { file: File; share: number | null }) {
  const total = Math.max(1, Math.round(file.size / kilobyte))
  if (share !== null && share < 1) {
    return <ProgressBar what="Отправляем файл, КБ" done={Math.round(total * share)} total={total} />
  }
  return (
    <Text role="status" style={{ display: 'flex', gap: '0.75rem', alignItems: 'center' }}>
      <Loader size="sm" aria-hidden /> Файл отправлен, читаем и сверяем строки…
    </Text>
  )
}
