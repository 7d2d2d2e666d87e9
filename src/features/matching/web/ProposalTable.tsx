import { Text } from '@mantine/core'
import { counted } from '#domain/russian/plural.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import type { Matching } from '../contract.ts'
import type { DecidedPair, ProposedPair, ShownRun } from '../proposal.ts'
import { wordsOfFit } from '../reasonWords.ts'
import { MentorChoice } from './MentorChoice.tsx'
import styles from './matching.module.css'
import { acceptForms, inOrderOfNames, nameOf, namingOf, pairForms, workOf } from './matchingWords.ts'
import type { Proposal } from './useProposal.ts'

interface ProposalTableProps {
  matching: Matching
  run: ShownRun
  proposal: Proposal
  onAccept: (pairs: DecidedPair[]) => void
}

/** Pairs of the proposal that nobody accepted yet and nothing hinders. */
export function ProposalTable({ matching, run, proposal, onAccept }: ProposalTableProps) {
  const { organisationId } = usePlace()
  const naming = namingOf(matching)
  const open = inOrderOfNames(openPairs(run), naming)
  const mentees = new Map(matching.mentees.map((mentee) => [mentee.personId, mentee]))
  const menteeOf = (pair: ProposedPair) => mentees.get(pair.menteeId)
  if (open.length === 0) return null
  return (
    <section className={styles.section}>
      <DataTable
        caption="Предложенные пары"
        rows={open}
        rowId={({ menteeId }) => menteeId}
        rowName={({ menteeId, mentorId }) => `${naming.person(menteeId)} и ${naming.person(mentorId)}`}
        of={pairForms}
        columns={[
          {
            key: 'mentee',
            header: 'Наставляемый',
            cell: (pair) => {
              const mentee = menteeOf(pair)
              if (!mentee) return naming.person(pair.menteeId)
              return (
                <div>
                  <PageLink to={paths.person(organisationId, mentee.personId)}>{nameOf(mentee)}</PageLink>
                  <span className={styles.under}>{workOf(mentee)}</span>
                </div>
              )
            },
            sortBy: ({ menteeId }) => naming.person(menteeId),
          },
          {
            key: 'mentor',
            header: 'Наставник',
            cell: (pair) => (
              <div className={styles.choice}>
                <MentorChoice
                  matching={matching}
                  menteeId={pair.menteeId}
                  pair={pair}
                  disabled={proposal.busy}
                  onChoose={(mentorId) => proposal.fix({ menteeId: pair.menteeId, mentorId })}
                />
                {pair.fixed && <StatusWord>выбрали вы</StatusWord>}
              </div>
            ),
            sortBy: ({ mentorId }) => naming.person(mentorId),
          },
          {
            key: 'why',
            header: 'Почему',
            cell: ({ fit }) => (
              <div className={styles.why}>
                {wordsOfFit(fit, naming).map((sentence) => (
                  <span key={sentence}>{sentence} </span>
                ))}
                <Text span c="dimmed">
                  Баллов: {fit.score}.
                </Text>
              </div>
            ),
            sortBy: ({ fit }) => fit.score,
          },
          {
            key: 'acts',
            header: 'Решить',
            cell: (pair) => <RowActs pair={pair} proposal={proposal} naming={naming} />,
          },
        ]}
        bulkActs={(ids) => (
          <ActButton look="other" onClick={() => onAccept(open.filter(({ menteeId }) => ids.includes(menteeId)))}>
            Принять {counted(ids.length, acceptForms)}
          </ActButton>
        )}
        empty={null}
      />
    </section>
  )
}

export function openPairs(run: ShownRun): ProposedPair[] {
  const open = new Set(run.present.filter(({ state }) => state === 'open').map(({ menteeId }) => menteeId))
  return run.pairs.filter(({ menteeId }) => open.has(menteeId))
}

interface RowActsProps {
  pair: ProposedPair
  proposal: Proposal
  naming: ReturnType<typeof namingOf>
}

function RowActs({ pair, proposal, naming }: RowActsProps) {
  const { menteeId, mentorId } = pair
  const who = `${naming.person(menteeId)} и ${naming.person(mentorId)}`
  const act = (words: string, run: () => unknown) => (
    <button
      type="button"
      className={styles.act}
      disabled={proposal.busy}
      aria-label={`${words}: ${who}`}
      onClick={() => void run()}
    >
      {words}
    </button>
  )
  return (
    <div className={styles.acts}>
      {pair.fixed
        ? act('Снять решение', () => proposal.release({ menteeId, mentorId }))
        : act('Оставить так', () => proposal.fix({ menteeId, mentorId }))}
      {act('Исключить', () => proposal.forbid({ menteeId, mentorId }))}
    </div>
  )
}
