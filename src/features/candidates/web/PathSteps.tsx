import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { wordsOfRefusal } from '#content/refusalWords.ts'
import { lastInterview, type PathStep, type PathStepCode, pathOf } from '#domain/mentors/mentorPath.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import * as banks from '#features/banks/contract.ts'
import { useCommand } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { CandidatePage } from '../contract.ts'
import * as contract from '../contract.ts'
import styles from './candidates.module.css'
import { consentWords, nameOf, outcomeWords, refreshes } from './candidateWords.ts'
import { Interviews } from './Interviews.tsx'

const titles: Record<PathStepCode, string> = {
  questionnaire: 'Анкета',
  competences: 'Компетенции',
  interview: 'Собеседование',
  consent: 'Согласие на обработку персональных данных',
  clearance: 'Справка об отсутствии судимости',
  approval: 'Утверждение руководителем',
}

/** Each step with what is there, what is missing and why; only what the rules demand stands in the way. */
export function PathSteps({ candidate }: { candidate: CandidatePage }) {
  const { today } = usePlace()
  const { entry, sheet, answers } = candidate
  const facts = { ...entry, ...candidate, sheetOn: sheet?.on ?? null, competences: answers.competences.length }
  const steps = pathOf(facts, today)
  return (
    <section aria-labelledby="path">
      <Title order={2} id="path" mb="xs">
        Путь в базу наставников
      </Title>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.code}>
            <div>
              {titles[step.code]}
              <StepPart step={step} candidate={candidate} />
            </div>
            <State step={step} candidate={candidate} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function State({ step: { code, state, on }, candidate }: { step: PathStep; candidate: CandidatePage }) {
  if (code === 'consent') {
    const { words, tone } = consentWords[candidate.consent]
    return <StatusWord tone={tone}>{words}</StatusWord>
  }
  if (code === 'interview') {
    const talk = lastInterview(candidate.interviews)
    if (talk) return <StatusWord tone={outcomeWords[talk.outcome].tone}>{outcomeWords[talk.outcome].words}</StatusWord>
  }
  if (state === 'done') return <StatusWord tone="good">{on === null ? 'есть' : `с ${dayInFigures(on)}`}</StatusWord>
  if (code === 'approval') return <StatusWord tone="warn">кандидат</StatusWord>
  return (
    <StatusWord tone={code === 'clearance' ? 'warn' : 'calm'}>
      {code === 'clearance' ? 'не отмечена' : 'нет'}
    </StatusWord>
  )
}

function StepPart({ step, candidate }: { step: PathStep; candidate: CandidatePage }): ReactNode {
  const { organisationId } = usePlace()
  const may = useMay()
  const { entry, person, sheet, answers } = candidate
  const mayChange = may(contract.saveQuestionnaire)
  const blank = (kind: 'questionnaire' | 'interview') => paths.mentorBlanks(organisationId, kind, person.id)
  switch (step.code) {
    case 'questionnaire':
      if (sheet) return <Hint>{sheet.how === 'self' ? 'Кандидат заполнил сам.' : 'Внесена с бумаги.'}</Hint>
      return (
        <Hint>
          {mayChange && <PageLink to={paths.questionnaire(organisationId, entry.id)}>Внести с бумаги</PageLink>}
          {mayChange && ' · '}
          <PageLink to={blank('questionnaire')}>Распечатать бланк</PageLink>
          {mayChange && ' · или кандидат заполнит сам в разделе «Моё»'}
        </Hint>
      )
    case 'competences':
      return answers.competences.length > 0 ? (
        <Hint>{counted(answers.competences.length, ['тема', 'темы', 'тем'])}</Hint>
      ) : (
        <Hint>Без них подбор ничего не узнает о человеке.</Hint>
      )
    case 'interview':
      return <Interviews candidate={candidate} blank={blank('interview')} />
    case 'consent':
      if (candidate.consent === 'given' || !may({ allow: 'consents.view' })) return null
      return (
        <Hint>
          Без него утвердить нельзя. <PageLink to={paths.consents(organisationId)}>Бланк и отметка</PageLink>
        </Hint>
      )
    case 'clearance':
      return (
        <Hint>
          Нужна взрослому не из организации. {step.state === 'done' ? '' : 'Без неё нельзя составить пару с ребёнком. '}
          {may({ allow: 'people.view' }) && (
            <PageLink to={paths.person(organisationId, person.id)}>Отметка — в карточке</PageLink>
          )}
        </Hint>
      )
    case 'approval':
      return <Approval step={step} candidate={candidate} />
  }
}

function Hint({ children }: { children: ReactNode }) {
  return <span className={styles.hint}>{children}</span>
}

function Approval({ step, candidate }: { step: PathStep; candidate: CandidatePage }) {
  const may = useMay()
  const { entry, person } = candidate
  const seen = { id: entry.id, version: entry.version }
  const takeBack = useCommand(banks.takeBackApproval, { refreshes, onDone: () => notify('Утверждение снято') })
  const approve = useCommand(banks.approve, {
    refreshes,
    onDone: ({ entries }) => {
      const [approved] = entries
      if (approved === undefined) return
      notifyUndo(`${nameOf(person)}: в базе наставников`, () =>
        takeBack.runOrThrow({ entries: [{ id: approved.id, version: approved.version }] }),
      )
    },
  })
  if (entry.approvedOn !== null) {
    return (
      <>
        <Hint>{entry.approvedBy ? `Утвердил руководитель: ${nameOf(entry.approvedBy)}.` : ''}</Hint>
        <ProblemNotice problem={takeBack.problem} onRetry={takeBack.retry} />
        {may(banks.takeBackApproval) && candidate.pairs.length === 0 && entry.endedOn === null && (
          <ActButton
            look="plain"
            size="compact-md"
            busy={takeBack.busy}
            onClick={() => takeBack.run({ entries: [seen] })}
          >
            Отмечено по ошибке: снять
          </ActButton>
        )}
      </>
    )
  }
  if (!may(banks.approve)) return <Hint>Это делает руководитель.</Hint>
  const whyNot = step.whyNot === null ? null : wordsOfRefusal({ reason: step.whyNot })
  return (
    <>
      <Hint>До утверждения в подборе пар не участвует.</Hint>
      <ProblemNotice problem={approve.problem} onRetry={approve.retry} />
      <ActButton busy={approve.busy} whyNot={whyNot} onClick={() => approve.run({ entries: [seen] })}>
        Утвердить
      </ActButton>
    </>
  )
}
