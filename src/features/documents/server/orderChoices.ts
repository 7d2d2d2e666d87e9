import { z } from 'zod'
import { preambleActs } from '#content/legalActs.ts'

/** What a person chose for an order on pairs, as `document.choices` keeps it; the text is made from the data each time. */
export const orderChoices = z.object({
  inForceFrom: z.string(),
  pairIds: z.array(z.string()).default([]),
  curatorId: z.string().nullable().default(null),
  legalActs: z.array(z.string()).nullable().default(null),
  ownAct: z.string().nullable().default(null),
})
export type OrderChoices = z.output<typeof orderChoices>

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
