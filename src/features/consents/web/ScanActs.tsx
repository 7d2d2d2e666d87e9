import { Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '#web/api.ts'
import { downloadUrl } from '#web/request.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { FileDrop } from '#web/ui/form/FileDrop.tsx'
import { notify } from '#web/ui/notices.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'
import { refreshes } from './consentWords.ts'

interface ScanActsProps {
  consent: { id: string; version: number; hasScan: boolean }
}

/** The paper is what counts; a scan is for those who want to look without going to the folder. */
export function ScanActs({ consent: { id, version, hasScan } }: ScanActsProps) {
  const { organisationId } = usePlace()
  const [open, setOpen] = useState(false)
  const remove = useCommand(contract.removeScan, { refreshes, onDone: () => notify('Скан убран') })
  if (hasScan) {
    return (
      <Group gap="sm">
        <ProblemNotice problem={remove.problem} onRetry={remove.retry} />
        <ActButton look="other" size="sm" download to={downloadUrl(contract.scan, { id }, organisationId)}>
          Скачать скан
        </ActButton>
        <ActButton look="plain" size="sm" busy={remove.busy} onClick={() => remove.run({ id, version })}>
          Убрать скан
        </ActButton>
      </Group>
    )
  }
  if (open) return <AttachScan consent={{ id, version }} onDone={() => setOpen(false)} />
  return (
    <div>
      <ActButton look="plain" size="sm" onClick={() => setOpen(true)}>
        Приложить скан
      </ActButton>
    </div>
  )
}

function AttachScan({ consent, onDone }: { consent: { id: string; version: number }; onDone: () => void }) {
  const [file, setFile] = useState<File | null>(null)
  const attach = useCommand(contract.attachScan, {
    refreshes,
    onDone: () => {
      notify('Скан приложен')
      onDone()
    },
  })
  return (
    <Stack gap="sm">
      <ProblemNotice problem={attach.problem} onRetry={attach.retry} />
      <FileDrop
        label="Скан подписанного согласия"
        hint="PDF, JPEG или PNG до 10 МБ. Паспортные строки на скане закройте: программе они не нужны."
        accept=".pdf,.jpg,.jpeg,.png"
        most={10}
        file={file}
        onChange={setFile}
      />
      <Group gap="sm">
        <ActButton
          size="sm"
          busy={attach.busy}
          whyNot={file === null ? 'Выберите файл' : null}
          onClick={() => file && attach.run(consent, file)}
        >
          Приложить
        </ActButton>
        <ActButton look="plain" size="sm" onClick={onDone}>
          Не сейчас
        </ActButton>
      </Group>
    </Stack>
  )
}
