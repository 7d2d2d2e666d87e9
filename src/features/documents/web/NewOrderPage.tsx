import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import * as drafts from '#features/drafts/contract.ts'
import { useCommand, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { notifyUndo } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useKeptDraft } from '#web/useKeptDraft.ts'
import * as contract from '../contract.ts'
import { OrderForm } from './OrderForm.tsx'

export function NewOrderPage() {
  const { organisationId } = usePlace()
  const navigate = useNavigate()
  const [day, setDay] = useState<string | null>(null)
  const offer = useRead(contract.pairsForOrder, { inForceFrom: day }, { keep: true })
  const kept = useKeptDraft(drafts, contract.draftOrderOnPairs.name)
  const refreshes = [contract.listDocuments, contract.pairsForOrder]
  const undo = useCommand(contract.discardDraft, {
    refreshes,
    onDone: () => void navigate({ href: paths.documents(organisationId) }),
  })
  const draft = useCommand(contract.draftOrderOnPairs, {
    refreshes: [contract.listDocuments],
    onDone: (made) => {
      notifyUndo('Проект приказа составлен', () => undo.runOrThrow(made))
      void navigate({ href: paths.document(organisationId, made.id) })
    },
  })
  return (
    <Page
      title="Приказ о наставнических парах"
      lead="Выберите пары: остальное программа возьмёт из карточек и согласий."
      back={{ to: paths.documents(organisationId), words: 'Документы' }}
      wide
      read={offer}
    >
      {(offered) => (
        <OrderForm
          offer={offered}
          chosen={null}
          onDay={setDay}
          draft={kept}
          save={draft}
          act="Составить приказ"
          cancelTo={paths.documents(organisationId)}
        />
      )}
    </Page>
  )
}
