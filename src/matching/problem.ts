/**
 * Who may be paired with whom, as compressed rows: the candidates of mentee i are col[rowPtr[i]] … col[rowPtr[i + 1] − 1],
 * with their scores at the same positions.
 */
export interface MatchingProblem {
  readonly mentees: number
  readonly mentors: number
  /** How many mentees each mentor can still take; 0 is allowed. */
  readonly capacity: Int32Array
  readonly rowPtr: Uint32Array
  readonly col: Uint32Array
  /** 0 … 1000 */
  readonly score: Uint16Array
}

export interface Candidate {
  readonly mentee: number
  readonly mentor: number
  readonly score: number
}

export const highestScore = 1000

/** One sentence about the first fault found, or null. `solve` trusts its input, so foreign input is asked here first. */
export function whyNotProblem(problem: MatchingProblem): string | null {
  return whyNotShape(problem) ?? whyNotCapacity(problem.capacity) ?? whyNotRows(problem) ?? whyNotScores(problem.score)
}

/** Candidates in any order; those of one mentee keep theirs. Throws a RangeError that names the fault. */
export function problemFromCandidates(
  mentees: number,
  capacities: readonly number[],
  candidates: readonly Candidate[],
): MatchingProblem {
  const mentors = capacities.length
  // Typed arrays wrap silently, so the numbers are judged before they are stored.
  const fault = whyNotNumbers(mentees, capacities, candidates)
  if (fault !== null) throw new RangeError(fault)
  const rowPtr = new Uint32Array(mentees + 1)
  for (const { mentee } of candidates) rowPtr[mentee + 1] = (rowPtr[mentee + 1] as number) + 1
  for (let i = 0; i < mentees; i++) rowPtr[i + 1] = (rowPtr[i + 1] as number) + (rowPtr[i] as number)
  const next = rowPtr.slice()
  const col = new Uint32Array(candidates.length)
  const score = new Uint16Array(candidates.length)
  for (const candidate of candidates) {
    const place = next[candidate.mentee] as number
    next[candidate.mentee] = place + 1
    col[place] = candidate.mentor
    score[place] = candidate.score
  }
  const problem = { mentees, mentors, capacity: Int32Array.from(capacities), rowPtr, col, score }
  const rowFault = whyNotProblem(problem)
  if (rowFault !== null) throw new RangeError(rowFault)
  return problem
}

/** The position of a pair in `col` and `score`, or −1. */
export function candidateAt(problem: MatchingProblem, mentee: number, mentor: number): number {
  const end = problem.rowPtr[mentee + 1] as number
  for (let e = problem.rowPtr[mentee] as number; e < end; e++) if (problem.col[e] === mentor) return e
  return -1
}

function whyNotShape({ mentees, mentors, capacity, rowPtr, col, score }: MatchingProblem): string | null {
  if (!isCount(mentees)) return `The number of mentees is ${mentees}, not a whole number from 0.`
  if (!isCount(mentors)) return `The number of mentors is ${mentors}, not a whole number from 0.`
  if (capacity.length !== mentors) return `There are ${mentors} mentors but ${capacity.length} capacities.`
  if (rowPtr.length !== mentees + 1) return `There are ${mentees} mentees but ${rowPtr.length} row bounds.`
  if (col.length !== score.length) return `There are ${col.length} candidates but ${score.length} scores.`
  return null
}

function whyNotCapacity(capacity: Int32Array): string | null {
  const mentor = capacity.findIndex((seats) => seats < 0)
  return mentor < 0 ? null : `Mentor ${mentor} has the capacity ${capacity[mentor]}, below 0.`
}

function whyNotRows({ mentees, mentors, rowPtr, col }: MatchingProblem): string | null {
  if (rowPtr[0] !== 0) return `The first row begins at ${rowPtr[0]}, not at 0.`
  if (rowPtr[mentees] !== col.length)
    return `The last row ends at ${rowPtr[mentees]}, but there are ${col.length} candidates.`
  const fall = rowPtr.findIndex((bound, i) => i > 0 && bound < (rowPtr[i - 1] as number))
  if (fall >= 0) return `The row of mentee ${fall - 1} ends before it begins.`
  const lastRowWith = new Int32Array(mentors).fill(-1)
  for (let i = 0; i < mentees; i++) {
    for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e++) {
      const mentor = col[e] as number
      if (mentor >= mentors) return `Mentee ${i} has the candidate ${mentor}, but there are ${mentors} mentors.`
      if (lastRowWith[mentor] === i) return `Mentee ${i} has the candidate ${mentor} twice.`
      lastRowWith[mentor] = i
    }
  }
  return null
}

function whyNotScores(score: Uint16Array): string | null {
  const place = score.findIndex((value) => value > highestScore)
  return place < 0 ? null : `Candidate ${place} has the score ${score[place]}, above ${highestScore}.`
}

function whyNotNumbers(
  mentees: number,
  capacities: readonly number[],
  candidates: readonly Candidate[],
): string | null {
  if (!isCount(mentees)) return `The number of mentees is ${mentees}, not a whole number from 0.`
  const mentor = capacities.findIndex((seats) => !isCount(seats))
  if (mentor >= 0) return `Mentor ${mentor} has the capacity ${capacities[mentor]}, not a whole number from 0.`
  for (const { mentee, mentor, score } of candidates) {
    const pair = `The pair of mentee ${mentee} and mentor ${mentor}`
    if (!isCount(mentee) || mentee >= mentees) return `${pair} names a mentee outside 0 … ${mentees - 1}.`
    if (!isCount(mentor) || mentor >= capacities.length) {
      return `${pair} names a mentor outside 0 … ${capacities.length - 1}.`
    }
    if (!isCount(score) || score > highestScore) return `${pair} has the score ${score}, not 0 … ${highestScore}.`
  }
  return null
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 0x7fffffff
}
