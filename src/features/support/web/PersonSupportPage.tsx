import { Modal, Stack } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { OutputOf } from '#contract/endpoint.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import * as contract from '../contract.ts'
import { CaseOfPerson } from './CaseOfPerson.tsx'
import { OpenForm } from './OpenForm.tsx'
import { nameOf, placeOf } from './supportWords.ts'

export function PersonSupportPage() {
  const { personId = '' } = useParams({ strict: false }) as { personId?: string }
  const { organisationId } = usePlace()
  const may = useMay()
  const [url, change] = useUrlState()
  const support = useRead(contract.ofPerson, { personId })
  const person = support.data?.person
  const close = () => change({ dialog: null })
  return (
    <Page
      title={person ? nameOf(person) : 'Поддержка психолога'}
      lead={person && ['Поддержка психолога', placeOf(person)].filter(Boolean).join(' · ')}
      back={{ to: paths.person(organisationId, personId), words: 'Карточка' }}
      read={support}
      act={may(contract.open) && <ActButton onClick={() => change({ dialog: 'open' })}>Открыть поддержку</ActButton>}
    >
      {(answer) => (
        <>
          <Cases answer={answer} />
          <Modal
            opened={url.dialog === 'open' && may(contract.open)}
            onClose={close}
            title={`Открыть поддержку: ${nameOf(answer.person)}`}
            size="lg"
            closeOnClickOutside={false}
          >
            <OpenForm answer={answer} onDone={close} />
          </Modal>
        </>
      )}
    </Page>
  )
}

function Cases({ answer }: { answer: OutputOf<typeof contract.ofPerson> }) {
  const { cases, specialists } = answer
  if (cases.length === 0) {
    return (
      <EmptyState
        words="Психолог этого человека не поддерживает"
        hint="Когда откроете поддержку, здесь будет видно, с какого дня и кто её ведёт. Содержание знает только специалист."
      />
    )
  }
  return (
    <Stack gap="lg">
      {cases.map((each) => (
        <CaseOfPerson key={`${each.id} ${each.version}`} of={each} specialists={specialists} />
      ))}
    </Stack>
  )
}
