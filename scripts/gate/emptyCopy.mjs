// Proves that the tracked files alone are enough: in an empty folder, `npm start` must bring up the program and a
// signal must stop it with its database. The last line is `N passed, N failed`.
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root, tail } from './command.mjs'
import { processesOf } from './processes.mjs'

const marker = randomBytes(16).toString('hex')
const outside = mkdtempSync(join(tmpdir(), 'empty-copy-'))
// As root the database runs as a user of its own, which must be able to reach its folder.
chmodSync(outside, 0o755)
const copy = join(outside, 'Наставник, копия')
const results = []

copyTrackedFiles()
try {
  await prove('npm start on a fresh copy', 420)
  await prove('npm start again', 60)
} finally {
  for (const { pid } of processesOf({ marker, folder: copy })) process.kill(pid, 'SIGKILL')
  rmSync(outside, { recursive: true, force: true, maxRetries: 5 })
}
const failed = results.filter((faults) => faults.length > 0).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function copyTrackedFiles() {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  for (const path of listed.split('\0').filter(Boolean)) {
    if (!existsSync(join(root, path))) continue
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    copyFileSync(join(root, path), join(copy, path))
  }
}

async function prove(name, seconds) {
  const started = performance.now()
  const faults = []
  const server = start()
  const address = await until(seconds, () => server.ended() || readyAddress(server))
  if (typeof address === 'string') {
    console.log(`${name}: ready after ${((performance.now() - started) / 1000).toFixed(1)} s`)
    faults.push(...(await answerFaults(address, server.output())))
  } else {
    faults.push('was never ready')
  }
  faults.push(...(await stopFaults(server)))
  results.push(faults)
  if (faults.length > 0) console.log(`✗ ${name}: ${faults.join('; ')}\n${tail(server.output(), 40)}`)
}

function start() {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|DATABASE_|DATA_DIR$|HOST$)/.test(name)),
  )
  const child = spawn('npm', ['start'], {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, PORT: '0', NO_COLOR: '1', STARTED_BY: marker },
  })
  let output = ''
  let ended = false
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  child.on('exit', () => {
    ended = true
  })
  return { output: () => output, ended: () => ended, signal: () => child.kill('SIGTERM') }
}

async function readyAddress(server) {
  const [address] = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(server.output()) ?? []
  if (!address) return null
  const answer = await get(`${address}/health/ready`)
  return answer?.status === 200 ? address : null
}

async function answerFaults(address, output) {
  const [link] = /http:\/\/\S+\/setup\S*/.exec(output) ?? []
  const pages = { 'the start page': `${address}/`, ...(link && { 'the set-up page': link }) }
  const faults = link ? [] : ['printed no set-up link']
  for (const [name, url] of Object.entries(pages)) {
    const page = await get(url)
    const isHtml = page?.status === 200 && /text\/html/.test(page.type) && /<!doctype html/i.test(page.text)
    if (!isHtml) faults.push(`${name} answers ${page?.status ?? 'nothing'} ${page?.type ?? ''}`)
  }
  return faults
}

async function stopFaults(server) {
  const running = processesOf({ marker, folder: copy })
  const hadDatabase = running.some(({ command }) => /postgres/.test(command))
  server.signal()
  const stopped = await until(30, () => processesOf({ marker, folder: copy }).length === 0)
  return [
    ...(hadDatabase ? [] : ['no process of its database was seen']),
    ...(stopped
      ? []
      : [
          `still running after SIGTERM: ${processesOf({ marker, folder: copy })
            .map(({ command }) => command.slice(0, 80))
            .join(', ')}`,
        ]),
    ...(holdsFile(join(copy, 'data'), 'postmaster.pid') ? ['the database was not shut down'] : []),
  ]
}

function holdsFile(folder, name) {
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((path) => path.endsWith(name))
}

async function get(url) {
  try {
    const response = await fetch(url, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(5_000) })
    return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() }
  } catch {
    return null
  }
}

/** What `look` answers as soon as that is something, or null when the time is over. */
async function until(seconds, look) {
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    const seen = await look()
    if (seen) return seen
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return null
}
