import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '#server/projectRoot.ts'

export interface Load {
  url: string
  cookie: string
  connections: number
  seconds: number
  /** A JSON body makes it a POST. */
  body?: object
}

export interface Measured {
  perSecond: number
  p50: number
  p97: number
  p99: number
  failed: number
}

/** The load generator is a process of its own on the same cores. */
export function measure({ url, cookie, connections, seconds, body }: Load): Promise<Measured> {
  const tool = join(projectRoot, 'node_modules', 'autocannon', 'autocannon.js')
  const headers = ['-H', `cookie=${cookie}`]
  const sent = body ? ['-m', 'POST', '-H', 'content-type=application/json', '-b', JSON.stringify(body)] : []
  const options = ['-c', String(connections), '-d', String(seconds), '-j', ...headers, ...sent, url]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tool, ...options], { stdio: ['ignore', 'pipe', 'ignore'] })
    let out = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.once('error', reject)
    child.once('close', () => {
      const told = JSON.parse(out)
      resolve({
        perSecond: Math.round(told.requests.average),
        p50: told.latency.p50,
        p97: told.latency.p97_5,
        p99: told.latency.p99,
        failed: told.non2xx + told.errors,
      })
    })
  })
}

export function print(what: string, { perSecond, p50, p99, failed }: Measured): void {
  const bad = failed === 0 ? '' : ` · ${failed} FAILED`
  console.log(`${what}: ${perSecond}/s · p50 ${p50} ms · p99 ${p99} ms${bad}`)
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}
