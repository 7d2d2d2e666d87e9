import { periodInFigures } from '#domain/russian/dates.ts'
import type { Problem } from '#web/problem.ts'

interface Named {
  mentor: { name: string }
  mentee: { name: string }
}

export function pairName({ mentor, mentee }: Named): string {
  return `${mentor.name}\u00A0— ${mentee.name}`
}

export function aboutPair(pair: { form: string; kinds: string[] }, from: string, to: string): string {
  return [pair.form, ...pair.kinds, periodInFigures({ from, to })].join(', ')
}

/** The server names nobody in a refusal, only ids; here the pairs are known, so each reason gets its names. */
export function withNames(problem: Problem | null, pairs: ReadonlyMap<string, Named>): Problem | null {
  if (problem?.kind !== 'refused') return problem
  const reasons = problem.reasons.map((reason) => {
    const pair = reason.subject === undefined ? undefined : pairs.get(reason.subject)
    return pair ? { ...reason, words: `${pairName(pair)}: ${reason.words}` } : reason
  })
  return { ...problem, reasons }
}
