import { Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { waitingWords } from '#content/waitingWords.ts'
import type { WaitingReason } from '#domain/requests/waiting.ts'
import { useCommand } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import type { WaitingMentee } from '../contract.ts'
import * as contract from '../contract.ts'
import { nameOf } from './requestWords.ts'
import styles from './sheet.module.css'

/** What usually helps, with the way there, and what the curator has written down. */
export function NextStepCell({ mentee }: { mentee: WaitingMentee }) {
  const may = useMay()
  const [opened, setOpened] = useState(false)
  return (
    <div>
      <UsualStep mentee={mentee} />
      {mentee.nextStep && <strong className={styles.own}>{mentee.nextStep}</strong>}
      {may(contract.setNextStep) && (
        <div className={`noPrint ${styles.step}`}>
          <ActButton look="plain" size="sm" onClick={() => setOpened(true)}>
            {mentee.nextStep ? 'Изменить шаг' : 'Записать шаг'}
          </ActButton>
        </div>
      )}
      <Modal opened={opened} onClose={() => setOpened(false)} title={nameOf(mentee.person)} size="lg">
        <NextStepForm mentee={mentee} onDone={() => setOpened(false)} />
      </Modal>
    </div>
  )
}

type Address = (organisationId: string, mentee: WaitingMentee) => { to: string; needs: string }

const sheet: Address = (o, { person }) => ({ to: paths.requestSheet(o, person.id), needs: 'requests.collect' })
const consents: Address = (o) => ({ to: paths.consents(o), needs: 'consents.view' })
const mentees: Address = (o) => ({ to: paths.mentees(o), needs: 'banks.view' })
const mentors: Address = (o) => ({ to: paths.mentors(o), needs: 'banks.view' })
const matching: Address = (o) => ({ to: paths.matching(o), needs: 'matching.propose' })

const addresses: Record<WaitingReason, Address> = {
  'no-requests': sheet,
  'no-consent': consents,
  'not-approved': mentees,
  'nobody-has-topics': mentors,
  'mentors-not-approved': mentors,
  'all-full': mentors,
  'mentors-gave-no-consent': consents,
  'forbidden-by-curator': matching,
  'mentors-not-cleared': mentors,
  'kept-apart': mentors,
  'no-form-fits': (o, { person }) => ({ to: paths.person(o, person.id), needs: 'people.view' }),
  'same-person': mentors,
  'proposal-not-accepted': matching,
  'not-proposed-yet': matching,
}

function UsualStep({ mentee }: { mentee: WaitingMentee }) {
  const { organisationId } = usePlace()
  const may = useMay()
  const { step } = waitingWords[mentee.reason]
  const { to, needs } = addresses[mentee.reason](organisationId, mentee)
  return may({ allow: needs }) ? <PageLink to={to}>{step}</PageLink> : step
}

function NextStepForm({ mentee, onDone }: { mentee: WaitingMentee; onDone: () => void }) {
  const { entry, nextStep: before } = mentee
  const answers = useAnswers({ start: { nextStep: before ?? '' } })
  const refreshes = [contract.waiting]
  const undo = useCommand(contract.setNextStep, { refreshes, onDone: () => notify('Вернули, как было') })
  const save = useCommand(contract.setNextStep, {
    refreshes,
    onDone: ({ version }) => {
      notifyUndo('Шаг записан', () => undo.runOrThrow({ id: entry.id, version, nextStep: before }))
      onDone()
    },
  })
  return (
    <Form
      answers={answers}
      problem={save.problem}
      onRetry={save.retry}
      busy={save.busy}
      act="Записать"
      onSubmit={({ nextStep }) => save.run({ ...entry, nextStep })}
    >
      <Textarea
        {...answers.field('nextStep', 'Что делаете дальше?')}
        description="Например: «После каникул поговорить с Ириной Павловной». Пустое поле уберёт запись."
        autosize
        minRows={2}
        maxLength={500}
      />
    </Form>
  )
}
