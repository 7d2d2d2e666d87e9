import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Path of a command that a package of the project brings. */
export const installed = (name) => join(root, 'node_modules', '.bin', name)

/**
 * Runs a command to its end, without input. `output` is both streams together, `stdout` the first alone.
 * A command that cannot be started or takes longer than `seconds` ends with code 1 and says so.
 */
export function run(command, args, { seconds = 600, env = {}, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      ...options,
    })
    const seen = { stdout: '', output: '' }
    const late = setTimeout(() => {
      seen.output += `\nstopped after ${seconds} s`
      child.kill('SIGKILL')
    }, seconds * 1000)
    child.stdout.setEncoding('utf8').on('data', (text) => {
      seen.stdout += text
      seen.output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      seen.output += text
    })
    const end = (code) => {
      clearTimeout(late)
      resolve({ code, ...seen })
    }
    child.on('error', (fault) => {
      seen.output += `\n${fault.message}`
      end(1)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}

/** The last lines of a long output, without colours. */
export function tail(text, lines = 60) {
  const all = stripVTControlCharacters(text).trimEnd().split('\n')
  return all.length > lines ? `…\n${all.slice(-lines).join('\n')}` : all.join('\n')
}
