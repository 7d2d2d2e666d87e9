import { fitOf, obstaclesBetween } from '#domain/matchingScore.ts'
import { type Candidate, type MatchingProblem, problemFromCandidates } from '#matching/problem.ts'
import type { Decided } from '#matching/restrict.ts'
import type { DecidedPair } from '../proposal.ts'
import type { Form, Mentee, Mentor } from './participants.ts'

export interface Asked {
  /** Mentees without an open pair and all mentors, each by stable id. */
  mentees: readonly Mentee[]
  mentors: readonly Mentor[]
  forms: readonly Form[]
  fixed: readonly DecidedPair[]
  forbidden: readonly DecidedPair[]
}

export interface Posed {
  problem: MatchingProblem
  decided: Decided
}

/** The people as rows and columns of the engine; a pair that the curator fixed is a candidate even where it meets nothing. */
export function problemOf({ mentees, mentors, forms, fixed, forbidden }: Asked): Posed {
  const rowOf = new Map(mentees.map(({ personId }, index) => [personId, index]))
  const columnOf = new Map(mentors.map(({ personId }, index) => [personId, index]))
  const indexed = (pairs: readonly DecidedPair[]) =>
    pairs.flatMap(({ menteeId, mentorId }) => {
      const [mentee, mentor] = [rowOf.get(menteeId), columnOf.get(mentorId)]
      return mentee === undefined || mentor === undefined ? [] : [{ mentee, mentor }]
    })
  const decided = { forced: indexed(fixed), forbidden: indexed(forbidden) }
  const isForced = new Set(decided.forced.map(({ mentee, mentor }) => mentee * mentors.length + mentor))
  const roles = forms.map((form) => form.roles)
  const candidates: Candidate[] = []
  mentees.forEach((mentee, row) => {
    mentors.forEach((mentor, column) => {
      const obstacles = obstaclesBetween(mentee, mentor, roles).filter((each) => each !== 'mentor-full')
      if (obstacles.length === 0) {
        candidates.push({ mentee: row, mentor: column, score: fitOf(mentee, mentor).score })
      } else if (isForced.has(row * mentors.length + column)) {
        candidates.push({ mentee: row, mentor: column, score: 0 })
      }
    })
  })
  const capacities = mentors.map(({ capacity, taken }, column) => {
    const ofFixed = decided.forced.filter(({ mentor }) => mentor === column).length
    // A curator may load a mentor above the own wish: that is a warning, not a wall.
    return Math.max(0, capacity - taken, ofFixed)
  })
  return { problem: problemFromCandidates(mentees.length, capacities, candidates), decided }
}
