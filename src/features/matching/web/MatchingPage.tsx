import { Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { counted } from '#domain/russian/plural.ts'
import * as banks from '#features/banks/contract.ts'
import { useRead } from '#web/api.ts'
import { momentInWords } from '#web/momentInWords.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import type { Matching } from '../contract.ts'
import * as contract from '../contract.ts'
import type { DecidedPair, ShownRun } from '../proposal.ts'
import { AcceptDialog } from './AcceptDialog.tsx'
import { Forbidden, Hindered, HowItCounts, Load } from './Explanations.tsx'
import { LeftOutList } from './LeftOutList.tsx'
import styles from './matching.module.css'
import { acceptForms, menteeForms } from './matchingWords.ts'
import { MentorsAside, Participants, waitingMentees } from './Participants.tsx'
import { openPairs, ProposalTable } from './ProposalTable.tsx'
import { type Proposal, useProposal } from './useProposal.ts'

export function MatchingPage() {
  const matching = useRead(contract.latest, {})
  return (
    <Page
      title="Подбор пар"
      lead="Программа предлагает лучшие пары сразу для всех и объясняет каждую. Решаете вы."
      wide
      read={matching}
    >
      {(answer) => (answer.mentees.length === 0 ? <NobodyYet /> : <Proposing matching={answer} />)}
    </Page>
  )
}

function NobodyYet() {
  const may = useMay()
  const { organisationId } = usePlace()
  return (
    <EmptyState
      words="Подбирать пока некому"
      hint="Сначала отметьте, кому нужен наставник и кто может им быть."
      act={may(banks.enter) && <ActButton to={paths.enterMentees(organisationId)}>Отметить наставляемых</ActButton>}
    />
  )
}

function Proposing({ matching }: { matching: Matching }) {
  const proposal = useProposal(matching)
  const may = useMay()
  const [accepting, setAccepting] = useState<DecidedPair[]>([])
  const { run } = matching
  const open = run ? openPairs(run) : []
  return (
    <>
      <div className={styles.actRow}>
        {run && open.length > 0 && may(contract.accept) && (
          <ActButton onClick={() => setAccepting(open)}>
            Принять {open.length === 1 ? '' : 'все '}
            {counted(open.length, acceptForms)}
          </ActButton>
        )}
        <ActButton
          look={open.length > 0 ? 'other' : 'main'}
          busy={proposal.busy}
          whyNot={whyNotPropose(matching)}
          onClick={proposal.propose}
        >
          {run ? 'Предложить заново' : 'Предложить пары'}
        </ActButton>
      </div>
      <SeenProblem proposal={proposal} />
      {run ? (
        <Proposed matching={matching} run={run} proposal={proposal} onAccept={setAccepting} />
      ) : (
        <Participants matching={matching} />
      )}
      <HowItCounts {...matching} />
      <AcceptDialog matching={matching} pairs={accepting} onClose={() => setAccepting([])} />
    </>
  )
}

/** A decision far down the page may be refused: its reason is brought into sight. */
function SeenProblem({ proposal: { problem, retry } }: { proposal: Proposal }) {
  const place = useRef<HTMLDivElement>(null)
  const refused = problem !== null
  useEffect(() => {
    if (refused) place.current?.scrollIntoView({ block: 'center' })
  }, [refused])
  return (
    <div ref={place}>
      <ProblemNotice problem={problem} onRetry={retry} />
    </div>
  )
}

interface ProposedProps {
  matching: Matching
  run: ShownRun
  proposal: Proposal
  onAccept: (pairs: DecidedPair[]) => void
}

function Proposed({ matching, run, proposal, onAccept }: ProposedProps) {
  const place = usePlace()
  const { totals } = run
  return (
    <>
      <section className={styles.section}>
        <Text role="status">
          {totals.matched === totals.mentees ? 'Наставник нашёлся для всех: ' : 'Наставник нашёлся для '}
          {totals.matched === totals.mentees
            ? counted(totals.mentees, menteeForms)
            : `${totals.matched} из ${totals.mentees}`}
          .{' '}
          <Text span c="dimmed">
            Подбор: {momentInWords(run.runAt, place)}.
          </Text>
        </Text>
        <Accepted run={run} />
      </section>
      <ProposalTable matching={matching} run={run} proposal={proposal} onAccept={onAccept} />
      <Hindered matching={matching} run={run} />
      <LeftOutList matching={matching} run={run} proposal={proposal} />
      <MentorsAside matching={matching} />
      <Forbidden matching={matching} proposal={proposal} />
      <Load matching={matching} run={run} />
    </>
  )
}

function Accepted({ run }: { run: ShownRun }) {
  const { organisationId } = usePlace()
  const accepted = run.present.filter(({ state }) => state === 'accepted').length
  if (accepted === 0) return null
  return (
    <div className={styles.near}>
      <Notice tone="good">
        Принято пар: {accepted}. Дальше: <PageLink to={paths.pairs(organisationId)}>отметьте согласие сторон</PageLink>.
      </Notice>
    </div>
  )
}

function whyNotPropose(matching: Matching): string | null {
  if (waitingMentees(matching).length === 0) return 'У всех наставляемых уже есть пара'
  return matching.mentors.length === 0 ? 'В базе наставников пока никого нет' : null
}
