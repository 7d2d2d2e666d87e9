import { Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { consentKinds } from '#domain/consent.ts'
import { counted } from '#domain/russian/plural.ts'
import type { TaskCode } from '#domain/whatNow.ts'
import * as banks from '#features/banks/contract.ts'
import * as today from '#features/today/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { downloadUrl } from '#web/request.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import type { PersonWithNeeds } from '../contract.ts'
import * as contract from '../contract.ts'
import { ConsentsTable } from './ConsentsTable.tsx'
import { consents, downloadWords, nameOf, ofPeople } from './consentWords.ts'
import { PersonPapers } from './PersonPapers.tsx'
import { RecordForm } from './RecordForm.tsx'

export function ConsentsPage() {
  const needed = useRead(contract.needed, {})
  const may = useMay()
  const { organisationId } = usePlace()
  const missing = needed.data?.counts.missing ?? 0
  const print = missing > 0 && (
    <ActButton download to={downloadUrl(contract.blanks, {}, organisationId)}>
      {downloadWords(missing)}
    </ActButton>
  )
  return (
    <Page
      title="Согласия"
      lead="Кто из участников уже подписал бумаги и кому их ещё нужно дать на подпись."
      wide
      read={needed}
      act={print}
    >
      {({ people, counts }) =>
        people.length === 0 ? (
          <EmptyState
            words="Пока никто не участвует"
            hint="Согласия понадобятся, когда в базах появятся наставляемые и наставники."
            act={may(banks.mentees) && <ActButton to={paths.mentees(organisationId)}>К наставляемым</ActButton>}
          />
        ) : (
          <Stack gap="lg">
            <NextStep counts={counts} />
            <Matrix people={people} />
          </Stack>
        )
      }
    </Page>
  )
}

/** Of what waits, in the order of the start page, the steps that follow when every paper is there. */
const afterConsents: Partial<Record<TaskCode, { words: string; to: (organisationId: string) => string }>> = {
  'orders-to-sign': { words: 'отметьте подписанный приказ', to: paths.documents },
  'pairs-to-confirm': { words: 'отметьте согласие сторон', to: paths.pairs },
  'pairs-ready': { words: 'составьте приказ о парах', to: paths.newOrder },
  'orders-to-print': { words: 'распечатайте проект приказа', to: paths.documents },
  'mentees-waiting': { words: 'подберите пары', to: paths.matching },
}

function NextStep({ counts }: { counts: { peopleLacking: number; missing: number } }) {
  const { organisationId } = usePlace()
  const next = useRead(today.show, {}, { enabled: counts.missing === 0 })
  if (counts.missing === 0) {
    const step = next.data?.tasks.map(({ code }) => afterConsents[code]).find((found) => found !== undefined)
    return (
      <Notice tone="good">
        Все нужные согласия есть.
        {step && (
          <>
            {' '}
            Дальше: <PageLink to={step.to(organisationId)}>{step.words}</PageLink>.
          </>
        )}
      </Notice>
    )
  }
  return (
    <Notice>
      Не хватает: {counted(counts.missing, consents)} у {counted(counts.peopleLacking, ofPeople)}. Скачайте и
      распечатайте бланки, дайте подписать и отметьте, когда вернутся.
    </Notice>
  )
}

function Matrix({ people }: { people: PersonWithNeeds[] }) {
  const may = useMay()
  const [url, change] = useUrlState()
  const [recording, setRecording] = useState<{ ids: string[]; clear: () => void } | null>(null)
  const shown = people.find(({ person }) => person.id === url.person)
  const kinds = consentKinds.filter((kind) => people.some(({ needs }) => needs.some((need) => need.kind === kind)))
  const chosen = people.filter(({ person }) => recording?.ids.includes(person.id))
  return (
    <>
      <ConsentsTable
        people={people}
        kinds={kinds}
        onOpen={(id) => change({ person: id })}
        onRecord={may(contract.record) ? (ids, clear) => setRecording({ ids, clear }) : null}
      />
      <Modal
        opened={recording !== null}
        onClose={() => setRecording(null)}
        title="Отметить полученными"
        size="lg"
        closeOnClickOutside={false}
      >
        <RecordForm
          people={chosen}
          onDone={() => {
            recording?.clear()
            setRecording(null)
          }}
        />
      </Modal>
      <Modal
        opened={shown !== undefined}
        onClose={() => change({ person: null })}
        title={shown ? nameOf(shown.person) : ''}
        size="lg"
      >
        {shown && <PersonPapers of={shown} />}
      </Modal>
    </>
  )
}
