import { Text, Title } from '@mantine/core'
import { counted } from '#domain/russian/plural.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import type { Matching } from '../contract.ts'
import type { LeftOut, ShownRun, WhyLeft } from '../proposal.ts'
import { wordsOfLeft } from '../reasonWords.ts'
import { MentorChoice } from './MentorChoice.tsx'
import styles from './matching.module.css'
import { inOrderOfNames, menteeForms, namingOf } from './matchingWords.ts'
import type { Proposal } from './useProposal.ts'

interface LeftOutListProps {
  matching: Matching
  run: ShownRun
  proposal: Proposal
}

/** Who got nobody, exactly why, and what would help. */
export function LeftOutList({ matching, run, proposal }: LeftOutListProps) {
  const naming = namingOf(matching)
  const waiting = new Set(
    matching.mentees.filter(({ pairedWith }) => pairedWith.length === 0).map(({ personId }) => personId),
  )
  const left = inOrderOfNames(
    run.left.filter(({ menteeId }) => waiting.has(menteeId)),
    naming,
  )
  if (left.length === 0) return null
  return (
    <section className={styles.section}>
      <Title order={2}>Остаются без наставника: {counted(left.length, menteeForms)}</Title>
      <ul className={styles.list}>
        {left.map((each) => {
          const { why, help } = wordsOfLeft(each, naming)
          return (
            <li key={each.menteeId}>
              <span className={styles.name}>{naming.person(each.menteeId)}</span>
              <div>
                {why}
                <Text c="dimmed">
                  {help} <WayOut left={each} />
                </Text>
              </div>
              {!cannotBePaired.includes(each.why) && (
                <MentorChoice
                  matching={matching}
                  menteeId={each.menteeId}
                  pair={null}
                  disabled={proposal.busy}
                  onChoose={(mentorId) => proposal.fix({ menteeId: each.menteeId, mentorId })}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const cannotBePaired: readonly WhyLeft[] = ['mentee-gave-no-consent', 'no-form-fits']

function WayOut({ left: { why } }: { left: LeftOut }) {
  const { organisationId } = usePlace()
  if (why === 'mentee-gave-no-consent' || why === 'mentors-gave-no-consent') {
    return <PageLink to={paths.consents(organisationId)}>Согласия</PageLink>
  }
  if (why === 'no-requests') return <PageLink to={paths.mentees(organisationId)}>Наставляемые</PageLink>
  if (why === 'no-form-fits') return <PageLink to={paths.people(organisationId)}>Люди</PageLink>
  return <PageLink to={paths.mentors(organisationId)}>Наставники</PageLink>
}
