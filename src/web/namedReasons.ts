import type { Problem } from '#web/problem.ts'

/** The server names people by id only; where many were asked about at once, each reason says of whom it speaks. */
export function withNames(problem: Problem | null, nameOf: (id: string) => string | undefined): Problem | null {
  if (problem?.kind !== 'refused') return problem
  const reasons = problem.reasons.map((reason) => {
    const name = reason.subject === undefined ? undefined : nameOf(reason.subject)
    return name === undefined ? reason : { ...reason, words: `${name}: ${lowerFirst(reason.words)}` }
  })
  return { kind: 'refused', reasons }
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
