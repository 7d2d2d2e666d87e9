import { Modal } from '@mantine/core'
import { useState } from 'react'
import { dayInFigures } from '#domain/russian/dates.ts'
import { useMay } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import type { CandidatePage, Interview } from '../contract.ts'
import * as contract from '../contract.ts'
import styles from './candidates.module.css'
import { nameOf, outcomeWords } from './candidateWords.ts'
import { InterviewForm } from './InterviewForm.tsx'

interface InterviewsProps {
  candidate: CandidatePage
  /** Where the blank sheet is printed. */
  blank: string
}

/** Talks with the candidate, the latest first. */
export function Interviews({ candidate, blank }: InterviewsProps) {
  const may = useMay()
  const [opened, setOpened] = useState<Interview | 'new' | null>(null)
  const mayChange = may(contract.recordInterview) && candidate.entry.endedOn === null
  const { interviews } = candidate
  return (
    <>
      {interviews.map((talk) => (
        <div key={talk.id}>
          <span className={styles.hint}>
            {dayInFigures(talk.heldOn)}, {outcomeWords[talk.outcome].words}. Беседовали:{' '}
            {talk.participants.map(nameOf).join(', ')}.{talk.remarks && ` ${talk.remarks}`}
          </span>
          {mayChange && (
            <ActButton look="plain" size="compact-md" onClick={() => setOpened(talk)}>
              Изменить
            </ActButton>
          )}
        </div>
      ))}
      {interviews.length === 0 && (
        <span className={styles.hint}>
          Без него утвердить можно, но лучше поговорить. <PageLink to={blank}>Лист собеседования</PageLink>
        </span>
      )}
      {mayChange && (
        <ActButton look="other" size="compact-md" onClick={() => setOpened('new')}>
          Записать собеседование
        </ActButton>
      )}
      <Modal
        opened={opened !== null}
        onClose={() => setOpened(null)}
        title={`Собеседование: ${nameOf(candidate.person)}`}
        size="lg"
      >
        {opened !== null && (
          <InterviewForm candidate={candidate} talk={opened === 'new' ? null : opened} onDone={() => setOpened(null)} />
        )}
      </Modal>
    </>
  )
}
