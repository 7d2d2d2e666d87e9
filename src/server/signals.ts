/** npm and the terminal both pass Ctrl-C on, so the same press may arrive twice; a second press comes later than this. */
const SAME_PRESS_MS = 500

/** Calls `drain` at the first Ctrl-C or SIGTERM and `force` at the second. */
export function onStopSignals(drain: () => void, force: () => void): void {
  let first: number | null = null
  const signalled = (): void => {
    const now = performance.now()
    if (first === null) {
      first = now
      drain()
    } else if (now - first > SAME_PRESS_MS) force()
  }
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, signalled)
}
