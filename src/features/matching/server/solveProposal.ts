import { type Fit, fitOf, matchingWeights, scoringVersion } from '#domain/matchingScore.ts'
import type { MatchingProblem } from '#matching/problem.ts'
import { type RestrictedSolution, solveDecided, whyNotDecided } from '#matching/restrict.ts'
import type { KeptProposal, ProposedPair } from '../proposal.ts'
import type { Mentor } from './participants.ts'
import { type Asked, type Posed, problemOf } from './posedProblem.ts'
import { type LeftContext, whyLeft } from './whyLeft.ts'

/** The best pairs for everybody at once, with the reasons of each and of everybody who is left. */
export function solveProposal(asked: Asked): { kept: KeptProposal; posed: Posed; solution: RestrictedSolution } {
  const posed = problemOf(asked)
  const solution = solveDecided(posed.problem, posed.decided)
  const { mentees, mentors } = asked
  const pairs = proposedPairs(asked, posed, solution)
  const context: LeftContext = { ...asked, posed, solution }
  const kept = {
    pairs,
    left: mentees.flatMap((mentee, row) => (solution.mate[row] === -1 ? [whyLeft(mentee, row, context)] : [])),
    load: mentors.map(({ personId }, column) => ({
      mentorId: personId,
      places: posed.problem.capacity[column] ?? 0,
      proposed: solution.mate.filter((mate) => mate === column).length,
    })),
    totals: { mentees: mentees.length, matched: solution.matched, score: solution.score },
    fixed: [...asked.fixed],
    forbidden: [...asked.forbidden],
  }
  return { kept, posed, solution }
}

function proposedPairs(asked: Asked, posed: Posed, solution: RestrictedSolution): ProposedPair[] {
  const { mentees, mentors } = asked
  const most = alternativesEach(posed.problem)
  return mentees.flatMap((mentee, row) => {
    const mentor = mentors[solution.mate[row] ?? -1]
    if (!mentor) return []
    const fixed = posed.decided.forced.some((pair) => pair.mentee === row)
    const alternatives = fixed ? [] : alternativesOf(asked, posed, { row, solution, most })
    return [{ menteeId: mentee.personId, mentorId: mentor.personId, fit: fitOf(mentee, mentor), fixed, alternatives }]
  })
}

interface Asking {
  row: number
  solution: RestrictedSolution
  most: number
}

/** The best other candidates, each with the optimum that contains this pair. */
function alternativesOf({ mentees, mentors }: Asked, { problem, decided }: Posed, { row, solution, most }: Asking) {
  const mentee = mentees[row]
  if (!mentee) return []
  const never = new Set(decided.forbidden.filter((pair) => pair.mentee === row).map(({ mentor }) => mentor))
  const others: { column: number; mentor: Mentor; fit: Fit }[] = []
  for (let place = problem.rowPtr[row] ?? 0; place < (problem.rowPtr[row + 1] ?? 0); place++) {
    const column = problem.col[place] ?? 0
    const mentor = mentors[column]
    if (!mentor || column === solution.mate[row] || never.has(column)) continue
    if (solution.rest.capacity[column] !== 0) others.push({ column, mentor, fit: fitOf(mentee, mentor) })
  }
  others.sort((one, other) => other.fit.score - one.fit.score || one.column - other.column)
  return others.slice(0, most).flatMap(({ column, mentor, fit }) => {
    const supposed = { ...decided, forced: [...decided.forced, { mentee: row, mentor: column }] }
    if (whyNotDecided(problem, supposed) !== null) return []
    const { matched, score } = solveDecided(problem, supposed)
    return [
      {
        mentorId: mentor.personId,
        fit,
        losesPairs: solution.matched - matched,
        losesScore: solution.score - score,
      },
    ]
  })
}

/** Each alternative costs one solving, so a large organisation gets fewer: the same number for the same size. */
function alternativesEach({ mentees, col }: MatchingProblem): number {
  const allowedSteps = 40_000_000
  return Math.min(4, Math.floor(allowedSteps / Math.max(1, mentees * col.length)))
}

/** What is kept of a run, so that it can be solved again and explained a year later. */
export function snapshotOf(
  { mentees, mentors }: Asked,
  { kept, posed }: ReturnType<typeof solveProposal>,
  day: string,
) {
  const { rowPtr, col, score, capacity } = posed.problem
  return {
    scoringVersion,
    weights: matchingWeights,
    day,
    mentees: mentees.map(({ personId, requests, consented }) => ({ personId, requests, consented })),
    mentors: mentors.map(({ personId, competences, consented, capacity, taken }) => ({
      personId,
      competences,
      consented,
      capacity,
      taken,
    })),
    problem: {
      capacity: Array.from(capacity),
      rowPtr: Array.from(rowPtr),
      col: Array.from(col),
      score: Array.from(score),
    },
    answer: kept,
  }
}
