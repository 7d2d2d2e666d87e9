import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, extname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { limits } from './limits.ts'
import type { SpreadsheetAnswer } from './readBytes.ts'
import type { SpreadsheetRefusal } from './refusals.ts'

export type ReadingOptions = { signal?: AbortSignal; timeMs?: number; heapMegabytes?: number }

/**
 * Reads XLSX and CSV in a process of its own, bounded in size, time and memory and without our environment,
 * so that no file can take the server with it. Never throws because of the file.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
  options: ReadingOptions = {},
): Promise<SpreadsheetAnswer> {
  if (bytes.byteLength === 0) return { refusal: 'empty-file' }
  if (bytes.byteLength > limits.fileBytes) return { refusal: 'too-big' }
  await takeTurn()
  try {
    if (options.signal?.aborted) return { refusal: 'cancelled' }
    return await answerOf(startReader(fileName, options), bytes, options)
  } finally {
    giveTurn()
  }
}

function startReader(fileName: string, { heapMegabytes }: ReadingOptions): ChildProcess {
  const own = fileURLToPath(import.meta.url)
  const isSource = extname(own) === '.ts'
  // Built, the entry lies beside the server's main file under the same extension.
  const entry = fileURLToPath(new URL(`./readerProcess${extname(own)}`, import.meta.url))
  const mode = isSource ? ['--import', pathToFileURL(createRequire(own).resolve('tsx')).href] : permissions()
  const heap = `--max-old-space-size=${heapMegabytes ?? limits.heapMegabytes}`
  const extension = extname(fileName).slice(1).toLowerCase()
  return spawn(process.execPath, [heap, ...mode, entry, extension], {
    cwd: dirname(entry),
    // Windows cannot start a process without it; nothing else of our environment is the reader's business.
    env: process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot ?? '' } : {},
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
}

/** No writing, no processes, no threads and, from Node 25 on, no network. The loader of the sources needs more. */
function permissions(): string[] {
  const flag = ['--permission', '--experimental-permission'].find((name) =>
    process.allowedNodeEnvironmentFlags.has(name),
  )
  return flag === undefined ? [] : [flag, '--allow-fs-read=*']
}

function answerOf(reader: ChildProcess, bytes: Uint8Array, options: ReadingOptions): Promise<SpreadsheetAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let received = 0
    let stopped: SpreadsheetRefusal | null = null
    const stop = (reason: SpreadsheetRefusal) => {
      stopped ??= reason
      reader.kill('SIGKILL')
    }
    const cancel = () => stop('cancelled')
    const end = (answer: SpreadsheetAnswer) => {
      clearTimeout(timer)
      options.signal?.removeEventListener('abort', cancel)
      resolve(answer)
    }
    const timer = setTimeout(() => stop('too-slow'), options.timeMs ?? limits.timeMs)
    options.signal?.addEventListener('abort', cancel)
    reader.stdout?.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      received += chunk.length
      if (received > limits.answerBytes) stop('too-heavy')
    })
    // A process that could not start has no end to wait for.
    reader.on('error', () => end({ refusal: stopped ?? 'reader-stopped' }))
    reader.on('close', (code, signal) => {
      if (stopped !== null) return end({ refusal: stopped })
      end(code === 0 ? parsed(Buffer.concat(chunks)) : { refusal: reasonOfEnd(code, signal) })
    })
    // A reader that ends early closes the pipe; its end is answered above.
    reader.stdin?.on('error', () => {})
    reader.stdin?.end(bytes)
  })
}

/** V8 aborts when the heap is full; Windows reports the same by an exit code. */
function reasonOfEnd(code: number | null, signal: NodeJS.Signals | null): SpreadsheetRefusal {
  const isOutOfMemory = signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134
  return isOutOfMemory ? 'too-heavy' : 'reader-stopped'
}

function parsed(answer: Buffer): SpreadsheetAnswer {
  try {
    return JSON.parse(answer.toString('utf8'))
  } catch {
    return { refusal: 'reader-stopped' }
  }
}

let reading = 0
const waiting: (() => void)[] = []

async function takeTurn() {
  if (reading < limits.readersAtOnce) reading += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
}

function giveTurn() {
  const next = waiting.shift()
  // The turn passes on directly, so the count stays.
  if (next) next()
  else reading -= 1
}
