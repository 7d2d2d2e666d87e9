import { appendFile, rename, stat } from 'node:fs/promises'

export type Log = (line: object) => void
export type ProgramLog = { write: Log; toFile(path: string): void; flush(): Promise<void> }

const ROTATE_AT = 20_000_000

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
      if (path === null || waiting.length === 0) return
      const lines = waiting.join('')
      waiting = []
      await keep(path, lines)
    })
    return writing
  }
  return {
    write: (line) => {
      const text = `${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`
      if (!words) return void process.stdout.write(text)
      const { message } = line as { message?: unknown }
      if (typeof message === 'string') process.stdout.write(`${message}\n`)
      waiting.push(text)
      if (waiting.length === 1) setTimeout(() => void flush(), 200).unref()
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
