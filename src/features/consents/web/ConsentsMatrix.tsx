import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#contract/endpoint.ts'
import { useRead } from '#web/api.ts'
import { useMay } from '#web/session.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import type { PersonWithNeeds } from '../contract.ts'
import * as contract from '../contract.ts'
import { ConsentFilters } from './ConsentFilters.tsx'
import { ConsentsTable } from './ConsentsTable.tsx'
import { nameOf } from './consentWords.ts'
import { PersonPapers } from './PersonPapers.tsx'
import { RecordForm } from './RecordForm.tsx'

interface MatrixProps {
  pages: OutputOf<typeof contract.needed>[]
  load: () => unknown
  loading: boolean
}

export function ConsentsMatrix({ pages, load, loading }: MatrixProps) {
  const may = useMay()
  const [url, change] = useUrlState()
  const [recording, setRecording] = useState<{ ids: string[]; clear: () => void } | null>(null)
  const [first] = pages
  if (first === undefined) return null
  const people = pages.flatMap((page) => page.people)
  return (
    <>
      <ConsentFilters {...first} />
      <ConsentsTable
        people={people}
        kinds={first.kinds}
        more={{ total: first.fitting.people, load, loading }}
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
          people={people.filter(({ person }) => recording?.ids.includes(person.id))}
          onDone={() => {
            recording?.clear()
            setRecording(null)
          }}
        />
      </Modal>
      {url.person && <PersonDialog id={url.person} among={people} onClose={() => change({ person: null })} />}
    </>
  )
}

interface DialogProps {
  id: string
  among: readonly PersonWithNeeds[]
  onClose: () => void
}

/** An address may name somebody whom the filters leave out. */
function PersonDialog({ id, among, onClose }: DialogProps) {
  const listed = among.find(({ person }) => person.id === id)
  const alone = useRead(contract.needed, { people: [id] }, { enabled: listed === undefined })
  const shown = listed ?? alone.data?.people[0]
  return (
    <Modal opened={shown !== undefined} onClose={onClose} title={shown ? nameOf(shown.person) : ''} size="lg">
      {shown && <PersonPapers of={shown} />}
    </Modal>
  )
}
