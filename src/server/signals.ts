/** npm and the terminal both pass Ctrl-C on, so the same press may arrive twice; a second press comes later than this. */
const SAME_PRESS_MS = 500
const LOOK_FOR_PARENT_MS = 250

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
  onParentsEnd(() => {
    if (first === null) signalled()
  })
}

/** A SIGTERM to `npm start` ends only the shell that npm runs the program in: the shell does not pass it on. */
function onParentsEnd(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const parent = process.ppid
  const looking = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(looking)
    stop()
  }, LOOK_FOR_PARENT_MS)
  looking.unref()
}
