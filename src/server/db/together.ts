/**
 * Steps that do not wait for each other: the first statements of all travel in one message. When one fails the others
 * are waited for, since a step must not go on sending statements on a connection that somebody else has by then.
 */
export async function together<Steps extends readonly Promise<unknown>[]>(
  ...steps: Steps
): Promise<{ -readonly [Index in keyof Steps]: Awaited<Steps[Index]> }> {
  const ended = await Promise.allSettled(steps)
  const results = ended.map((step) => {
    if (step.status === 'rejected') throw step.reason
    return step.value
  })
  return results as { -readonly [Index in keyof Steps]: Awaited<Steps[Index]> }
}
