import { clear, emptyHeap, type Heap, lower, takeFirst } from './heap.ts'
import { highestScore, type MatchingProblem } from './problem.ts'

/**
 * A pair weighs `pairWeight` + its score, being left out weighs 0. One pair outweighs all scores together, so the heaviest
 * seating is the lexicographic optimum. `u` and `p` are its dual prices in that weight: u ≥ 0, p ≥ 0,
 * u[i] + p[j] ≥ weight of every candidate, equal on pairs; u = 0 for who is left out, p = 0 where a seat is free.
 */
export interface Seating {
  readonly mate: Int32Array
  readonly u: Float64Array
  readonly p: Float64Array
  readonly pairWeight: number
}

/** Mentees are taken in input order, each by one shortest augmenting path; all the properties above hold after each. */
export function seatEverybody(problem: MatchingProblem): Seating {
  const search = newSearch(problem)
  for (let mentee = 0; mentee < problem.mentees; mentee++) {
    search.u[mentee] = bestOffer(search, mentee)
    findEnd(search, mentee)
    settlePrices(search)
    movePairs(search, mentee)
  }
  return search
}

interface Search extends Seating {
  readonly problem: MatchingProblem
  /** The seats of mentor j are seat[firstSeat[j]] …, of which the first load[j] are taken. */
  readonly firstSeat: Uint32Array
  readonly load: Int32Array
  readonly seat: Int32Array
  readonly seatOf: Int32Array
  /** From which mentee a mentor was reached. */
  readonly via: Int32Array
  readonly heap: Heap
  /** Mentors whose pairs the current search has scanned; distances are in heap.key. */
  readonly scanned: Int32Array
  readonly isScanned: Uint8Array
  scannedCount: number
  source: number
  end: { distance: number; mentor: number; leftOut: number }
}

function newSearch(problem: MatchingProblem): Search {
  const { mentees, mentors } = problem
  const firstSeat = seatBounds(problem)
  return {
    problem,
    mate: new Int32Array(mentees).fill(-1),
    u: new Float64Array(mentees),
    p: new Float64Array(mentors),
    pairWeight: highestScore * mentees + 1,
    firstSeat,
    load: new Int32Array(mentors),
    seat: new Int32Array(firstSeat[mentors] as number),
    seatOf: new Int32Array(mentees).fill(-1),
    via: new Int32Array(mentors),
    heap: emptyHeap(mentors),
    scanned: new Int32Array(mentors),
    isScanned: new Uint8Array(mentors),
    scannedCount: 0,
    source: -1,
    end: { distance: 0, mentor: -1, leftOut: -1 },
  }
}

/** Nobody needs more seats than there are candidates for them, however large the capacity is. */
function seatBounds({ mentors, capacity, col }: MatchingProblem): Uint32Array {
  const wanted = new Int32Array(mentors)
  for (const mentor of col) wanted[mentor] = (wanted[mentor] as number) + 1
  const bounds = new Uint32Array(mentors + 1)
  for (let j = 0; j < mentors; j++)
    bounds[j + 1] = (bounds[j] as number) + Math.min(capacity[j] as number, wanted[j] as number)
  return bounds
}

function bestOffer({ problem, p, pairWeight }: Search, mentee: number): number {
  let best = 0
  const end = problem.rowPtr[mentee + 1] as number
  for (let e = problem.rowPtr[mentee] as number; e < end; e++) {
    const offer = pairWeight + (problem.score[e] as number) - (p[problem.col[e] as number] as number)
    if (offer > best) best = offer
  }
  return best
}

/** Dijkstra on reduced weights to the nearest end: a free seat, or somebody (perhaps the newcomer) left out. */
function findEnd(search: Search, source: number): void {
  const { heap, u, firstSeat, load, seat } = search
  search.source = source
  search.scannedCount = 0
  search.end = { distance: u[source] as number, mentor: -1, leftOut: source }
  scanMentee(search, source, 0)
  while (heap.length > 0) {
    const mentor = takeFirst(heap)
    const distance = heap.key[mentor] as number
    if (distance >= search.end.distance) break
    search.scanned[search.scannedCount++] = mentor
    search.isScanned[mentor] = 1
    const first = firstSeat[mentor] as number
    const taken = first + (load[mentor] as number)
    for (let s = first; s < taken; s++) scanMentee(search, seat[s] as number, distance)
  }
  clear(heap)
  for (let s = 0; s < search.scannedCount; s++) search.isScanned[search.scanned[s] as number] = 0
}

function scanMentee(search: Search, mentee: number, distance: number): void {
  const { problem, heap, u, p, firstSeat, load, isScanned, pairWeight } = search
  const price = u[mentee] as number
  if (distance + price < search.end.distance) search.end = { distance: distance + price, mentor: -1, leftOut: mentee }
  const stop = problem.rowPtr[mentee + 1] as number
  for (let e = problem.rowPtr[mentee] as number; e < stop; e++) {
    const mentor = problem.col[e] as number
    const reached = distance + price + (p[mentor] as number) - pairWeight - (problem.score[e] as number)
    if (reached >= search.end.distance || isScanned[mentor] === 1) continue
    if ((load[mentor] as number) < (firstSeat[mentor + 1] as number) - (firstSeat[mentor] as number)) {
      search.via[mentor] = mentee
      search.end = { distance: reached, mentor, leftOut: -1 }
    } else if ((heap.place[mentor] as number) < 0 || reached < (heap.key[mentor] as number)) {
      search.via[mentor] = mentee
      lower(heap, mentor, reached)
    }
  }
}

function settlePrices(search: Search): void {
  const { end, u, p, heap, firstSeat, load, seat } = search
  u[search.source] = (u[search.source] as number) - end.distance
  for (let s = 0; s < search.scannedCount; s++) {
    const mentor = search.scanned[s] as number
    const nearer = end.distance - (heap.key[mentor] as number)
    p[mentor] = (p[mentor] as number) + nearer
    const first = firstSeat[mentor] as number
    const taken = first + (load[mentor] as number)
    for (let place = first; place < taken; place++) {
      const mentee = seat[place] as number
      u[mentee] = (u[mentee] as number) - nearer
    }
  }
}

/** Each on the path moves into the seat that the next has left. */
function movePairs(search: Search, source: number): void {
  const { end, mate, seat, seatOf, firstSeat, load, via } = search
  if (end.leftOut === source) return
  let mentor = end.mentor
  let free: number
  if (end.leftOut >= 0) {
    mentor = mate[end.leftOut] as number
    free = seatOf[end.leftOut] as number
    mate[end.leftOut] = -1
    seatOf[end.leftOut] = -1
  } else {
    free = (firstSeat[mentor] as number) + (load[mentor] as number)
    load[mentor] = (load[mentor] as number) + 1
  }
  for (let mover = via[mentor] as number; ; mover = via[mentor] as number) {
    const left = { mentor: mate[mover] as number, seat: seatOf[mover] as number }
    mate[mover] = mentor
    seatOf[mover] = free
    seat[free] = mover
    if (mover === source) return
    mentor = left.mentor
    free = left.seat
  }
}
