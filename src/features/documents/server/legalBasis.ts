import { preambleActs } from '#content/legalActs.ts'
import type { OrderChoices } from '../contract.ts'

/** The words of the chosen acts after «в соответствии с», the organisation's own act last. */
export function legalBasisOf({ legalActs, ownAct }: OrderChoices, withLearners: boolean): string[] {
  const chosen = actsToChoose(withLearners).filter(({ code }) => legalActs === null || legalActs.includes(code))
  const own = ownAct === null ? [] : [ownAct]
  return [...chosen.flatMap(({ inPreamble }) => inPreamble ?? []), ...own]
}

/** Acts about pedagogues, and those about learners where a learner is a mentee. */
export function actsToChoose(withLearners: boolean) {
  const acts = [...preambleActs('pedagogues'), ...(withLearners ? preambleActs('learners') : [])]
  return [...new Map(acts.map((act) => [act.code, act])).values()]
}
