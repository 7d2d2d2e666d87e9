import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '#web/api.ts'
import { ActButton } from '#web/ui/ActButton.tsx'
import { FileDrop } from '#web/ui/form/FileDrop.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'
import type { CheckedList } from '../findings.ts'
import { LongWork } from './LongWork.tsx'

export function FileStep({ onFound }: { onFound: (found: CheckedList) => void }) {
  const [file, setFile] = useState<File | null>(null)
  const [progressId, setProgressId] = useState<string | null>(null)
  const check = useCommand(contract.checkList, { onDone: onFound })
  const start = () => {
    const id = crypto.randomUUID()
    setProgressId(id)
    if (file) void check.run({ progressId: id }, file)
  }
  return (
    <Stack gap="lg" className="reading">
      <ProblemNotice problem={check.problem} onRetry={check.retry} />
      <FileDrop
        label="Файл со списком сотрудников или обучающихся"
        hint="Excel (.xlsx) или .csv, до 20 МБ. Нужны заголовки столбцов: «ФИО», «Должность», «Стаж» или «ФИО», «Класс», «Дата рождения» и другие, в любом порядке. Строки над заголовками и итоги внизу не мешают."
        accept=".xlsx,.csv"
        file={file}
        onChange={(chosen) => {
          check.clear()
          setFile(chosen)
        }}
      />
      <LongWork of={check} progressId={progressId} bytes={file?.size ?? 0} />
      <div>
        <ActButton busy={check.busy} whyNot={file ? null : 'Сначала выберите файл'} onClick={start}>
          Проверить
        </ActButton>
      </div>
      <Text c="dimmed">
        Сам файл программа не хранит: прочитанное лежит в ней до записи, но не дольше суток. От даты рождения взрослых
        остаётся только год.
      </Text>
    </Stack>
  )
}
