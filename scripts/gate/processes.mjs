import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Running processes that carry the marker in their environment or name the folder, except this one. */
export function processesOf({ marker, folder }) {
  const all = existsSync('/proc/self/environ') ? fromProc() : fromPs()
  return all.filter(
    ({ pid, command, environment }) =>
      pid !== process.pid && (environment.includes(marker) || command.includes(folder)),
  )
}

function fromProc() {
  return (
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({
        pid: Number(name),
        command: read(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim(),
        environment: read(`/proc/${name}/environ`),
      }))
      // A process that has ended and was not yet collected has no command line.
      .filter(({ command }) => command !== '')
  )
}

function fromPs() {
  const lines = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n')
  return lines.filter(Boolean).map((line) => {
    const [, pid, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? []
    return { pid: Number(pid), command: command ?? '', environment: '' }
  })
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
