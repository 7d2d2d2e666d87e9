/** Work that tells how far it has come after each piece, done in one go. */
export function toTheEnd<Result>(work: Generator<number, Result>): Result {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}
