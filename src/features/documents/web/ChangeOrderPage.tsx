import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { CallInputOf } from '#contract/endpoint.ts'
import { useCommand, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { Loading } from '#web/ui/Loading.tsx'
import { notify } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import * as contract from '../contract.ts'
import { OrderForm } from './OrderForm.tsx'

export function ChangeOrderPage() {
  const { organisationId } = usePlace()
  const { documentId = '' } = useParams({ strict: false }) as { documentId?: string }
  const shown = useRead(contract.showDocument, { id: documentId })
  const back = paths.document(organisationId, documentId)
  return (
    <Page title="Изменить проект приказа" back={{ to: back, words: 'Приказ' }} wide read={shown}>
      {(answer) => <Changing answer={answer} />}
    </Page>
  )
}

function Changing({ answer }: { answer: contract.DocumentPageOutput }) {
  const { organisationId } = usePlace()
  const navigate = useNavigate()
  // The version that the person saw first: what others save meanwhile must not be overwritten unseen.
  const [{ document, choices }] = useState(answer)
  const [day, setDay] = useState(document.inForceFrom)
  const offer = useRead(contract.pairsForOrder, { inForceFrom: day, draftId: document.id }, { keep: true })
  const back = paths.document(organisationId, document.id)
  const change = useCommand(contract.changeDraft, {
    refreshes: [contract.listDocuments, contract.showDocument, contract.pairsForOrder],
    onDone: () => {
      notify('Проект приказа изменён')
      void navigate({ href: back })
    },
  })
  if (!offer.data) return <Loading />
  const { id, version } = document
  const save = {
    ...change,
    run: (input: CallInputOf<typeof contract.draftOrderOnPairs>) => change.run({ id, version, ...input }),
  }
  return (
    <OrderForm
      offer={offer.data}
      chosen={{ ...choices, inForceFrom: document.inForceFrom }}
      onDay={setDay}
      save={save}
      act="Сохранить"
      cancelTo={back}
    />
  )
}
