import { appendFile, rename, stat } from 'node:fs/promises'

export type Log = (line: object) => void
export type ProgramLog = { write: Log; toFile(path: string): void; flush(): Promise<void> }

const ROTATE_AT = 20_000_000
const gatherMs = 100

/**
 * For a service every line is JSON on the standard output. For a person at a terminal (`words`) the sentences are
 * printed plainly and the JSON goes into a file of the data folder, as soon as that folder is known.
 */
export function openLog(words: boolean): ProgramLog {
  let path: string | null = null
  let waiting: string[] = []
  let writing: Promise<void> = Promise.resolve()
  const flush = (): Promise<void> => {
    writing = writing.then(async () => {
      if (waiting.length === 0 || (words && path === null)) return
      const lines = waiting.join('')
      waiting = []
      if (path !== null) await keep(path, lines)
      else process.stdout.write(lines)
    })
    return writing
  }
  return {
    write: (line) => {
      const text = `${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`
      const { message } = line as { message?: unknown }
      if (words && typeof message === 'string') process.stdout.write(`${message}\n`)
      // A line by itself costs more than the request that it tells of, so they go out a few at a time.
      waiting.push(text)
      if (waiting.length === 1) setTimeout(() => void flush(), gatherMs).unref()
    },
    toFile: (file) => {
      path = file
      void flush()
    },
    flush,
  }
}

/** A log that cannot be written (a full disk) must not stop the program. */
async function keep(path: string, lines: string): Promise<void> {
  try {
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    )
    if (size > ROTATE_AT) await rename(path, `${path}.1`)
    await appendFile(path, lines, { mode: 0o600 })
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
  }
}
