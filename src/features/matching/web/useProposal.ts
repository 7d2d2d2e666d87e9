import * as pairsContract from '#features/pairs/contract.ts'
import { useCommand } from '#web/api.ts'
import { withNames } from '#web/namedReasons.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import type { Matching } from '../contract.ts'
import * as contract from '../contract.ts'
import type { DecidedPair } from '../proposal.ts'
import { namingOf } from './matchingWords.ts'

export interface Decisions {
  fixed: DecidedPair[]
  forbidden: DecidedPair[]
}

/** Every decision proposes the rest anew at once, so that what stands on the screen is always the best around it. */
export function useProposal(matching: Matching) {
  const refreshes = [contract.latest, pairsContract.list]
  const propose = useCommand(contract.propose, { refreshes })
  const known = new Set([...matching.mentees, ...matching.mentors].map(({ personId }) => personId))
  const present = (pairs: readonly DecidedPair[] = []) =>
    pairs.filter(({ menteeId, mentorId }) => known.has(menteeId) && known.has(mentorId))
  const decisions: Decisions = { fixed: present(matching.run?.fixed), forbidden: present(matching.run?.forbidden) }

  async function decide(next: Decisions, words: string) {
    if (await propose.run(next)) notifyUndo(words, () => propose.runOrThrow(decisions))
  }
  const without = (pairs: readonly DecidedPair[], { menteeId, mentorId }: DecidedPair) =>
    pairs.filter((pair) => pair.menteeId !== menteeId || pair.mentorId !== mentorId)
  const withoutMentee = (pairs: readonly DecidedPair[], menteeId: string) =>
    pairs.filter((pair) => pair.menteeId !== menteeId)

  return {
    decisions,
    busy: propose.busy,
    problem: withNames(propose.problem, namingOf(matching).person),
    retry: propose.retry,
    propose: async () => {
      const answer = await propose.run(decisions)
      if (answer) notify(answer.matched > 0 ? 'Пары предложены' : 'Подобрать пока никого не удалось')
    },
    fix: ({ menteeId, mentorId }: DecidedPair) =>
      decide(
        {
          fixed: [...withoutMentee(decisions.fixed, menteeId), { menteeId, mentorId }],
          forbidden: without(decisions.forbidden, { menteeId, mentorId }),
        },
        'Ваш выбор учтён, остальные предложены заново',
      ),
    release: (pair: DecidedPair) =>
      decide({ ...decisions, fixed: without(decisions.fixed, pair) }, 'Решение снято, пары предложены заново'),
    forbid: ({ menteeId, mentorId }: DecidedPair) =>
      decide(
        {
          fixed: without(decisions.fixed, { menteeId, mentorId }),
          forbidden: [...without(decisions.forbidden, { menteeId, mentorId }), { menteeId, mentorId }],
        },
        'Пара исключена, остальные предложены заново',
      ),
    allow: (pair: DecidedPair) =>
      decide({ ...decisions, forbidden: without(decisions.forbidden, pair) }, 'Пара снова возможна'),
  }
}
export type Proposal = ReturnType<typeof useProposal>
