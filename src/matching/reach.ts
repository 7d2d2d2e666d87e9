import type { MatchingProblem } from './problem.ts'

/**
 * Whom a set of mentees competes with: their candidates, the mentees who hold seats there, the candidates of those, and so on.
 * Marks are 1 or 0. From mentees whom an optimum left out, every mentor reached is full (otherwise one more would fit), and
 * by Hall's theorem these mentees cannot all be placed with these mentors.
 */
export interface Reach {
  readonly mentees: Uint8Array
  readonly mentors: Uint8Array
}

export function reachFrom(problem: MatchingProblem, mate: Int32Array, sources: readonly number[]): Reach {
  const { rowPtr, col } = problem
  const holders = holdersByMentor(problem.mentors, mate)
  const mentees = new Uint8Array(problem.mentees)
  const mentors = new Uint8Array(problem.mentors)
  const queue = [...sources]
  for (const source of sources) mentees[source] = 1
  for (let head = 0; head < queue.length; head++) {
    const mentee = queue[head] as number
    for (let e = rowPtr[mentee] as number; e < (rowPtr[mentee + 1] as number); e++) {
      const mentor = col[e] as number
      if (mentors[mentor] === 1) continue
      mentors[mentor] = 1
      for (let h = holders.first[mentor] as number; h < (holders.first[mentor + 1] as number); h++) {
        const holder = holders.mentee[h] as number
        if (mentees[holder] === 1) continue
        mentees[holder] = 1
        queue.push(holder)
      }
    }
  }
  return { mentees, mentors }
}

function holdersByMentor(mentors: number, mate: Int32Array): { first: Uint32Array; mentee: Uint32Array } {
  const first = new Uint32Array(mentors + 1)
  for (const mentor of mate) if (mentor >= 0) first[mentor + 1] = (first[mentor + 1] as number) + 1
  for (let j = 0; j < mentors; j++) first[j + 1] = (first[j + 1] as number) + (first[j] as number)
  const next = first.slice()
  const mentee = new Uint32Array(first[mentors] as number)
  for (let i = 0; i < mate.length; i++) {
    const mentor = mate[i] as number
    if (mentor < 0) continue
    const place = next[mentor] as number
    next[mentor] = place + 1
    mentee[place] = i
  }
  return { first, mentee }
}
