import { Group, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { useCommand } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { downloadUrl } from '#web/request.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'

type Answer = contract.DocumentPageOutput
const refreshes = [contract.showDocument, contract.listDocuments, contract.pairsForOrder]

export function MainAct({ answer, onSign }: { answer: Answer; onSign: () => void }) {
  const may = useMay()
  const { state } = answer.document
  if (state === 'registered') return <Download answer={answer} look="main" />
  if (state === 'discarded' || !may(contract.registerOrder)) return null
  const hindered = answer.lines.some(({ lacking }) => lacking.length > 0)
  return (
    <ActButton whyNot={hindered ? 'Сначала получите то, чего не хватает: это показано ниже.' : null} onClick={onSign}>
      Отметить подписанным
    </ActButton>
  )
}

interface OtherActsProps {
  answer: Answer
  frame: RefObject<HTMLIFrameElement | null>
}

export function OtherActs({ answer, frame }: OtherActsProps) {
  const { state } = answer.document
  const print = usePrint(answer, frame)
  if (state === 'discarded') return null
  const noPaper = answer.nobodyActs.length > 0
  return (
    <>
      {state !== 'registered' && <ChangeActs answer={answer} />}
      {state !== 'registered' && !noPaper && <Download answer={answer} look="other" />}
      {!noPaper && (
        <ActButton look="other" onClick={print}>
          Печать
        </ActButton>
      )}
    </>
  )
}

function Download({ answer, look }: { answer: Answer; look: 'main' | 'other' }) {
  const { organisationId } = usePlace()
  const url = downloadUrl(contract.downloadDocx, { id: answer.document.id }, organisationId)
  return (
    <ActButton look={look} to={url} download>
      Скачать DOCX
    </ActButton>
  )
}

/** Printing a draft is giving it to be signed; who only looked takes the mark back. */
function usePrint({ document: { id, version, state } }: Answer, frame: OtherActsProps['frame']) {
  const may = useMay()
  const unmark = useCommand(contract.markPrinted, { refreshes })
  const mark = useCommand(contract.markPrinted, {
    refreshes,
    onDone: (printed) =>
      notifyUndo('Отмечено: напечатан и ждёт подписи', () => unmark.runOrThrow({ ...printed, printed: false })),
  })
  return () => {
    frame.current?.contentWindow?.print()
    if (state === 'draft' && may(contract.markPrinted)) void mark.run({ id, version })
  }
}

function ChangeActs({ answer: { document } }: { answer: Answer }) {
  const { organisationId } = usePlace()
  const may = useMay()
  const navigate = useNavigate()
  const restore = useCommand(contract.restoreDraft, { refreshes })
  const discard = useCommand(contract.discardDraft, {
    refreshes,
    onDone: (discarded) => {
      notifyUndo('Проект приказа убран', () => restore.runOrThrow(discarded))
      void navigate({ href: paths.documents(organisationId) })
    },
  })
  if (!may(contract.changeDraft)) return null
  const { id, version } = document
  return (
    <>
      <ProblemNotice problem={discard.problem} onRetry={discard.retry} />
      <ActButton look="plain" busy={discard.busy} onClick={() => discard.run({ id, version })}>
        Убрать
      </ActButton>
      <ActButton look="plain" to={paths.changeOrder(organisationId, id)}>
        Изменить
      </ActButton>
    </>
  )
}

export function DiscardedOrder({ answer: { document } }: { answer: Answer }) {
  const may = useMay()
  const restore = useCommand(contract.restoreDraft, { refreshes, onDone: () => notify('Проект приказа возвращён') })
  const { id, version } = document
  return (
    <Stack>
      <ProblemNotice problem={restore.problem} onRetry={restore.retry} />
      <Text>Этот проект убран: его пары свободны для другого приказа.</Text>
      {may(contract.restoreDraft) && (
        <Group>
          <ActButton busy={restore.busy} onClick={() => restore.run({ id, version })}>
            Вернуть
          </ActButton>
        </Group>
      )}
    </Stack>
  )
}
