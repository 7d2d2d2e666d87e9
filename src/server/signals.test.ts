import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const program = `
import { onStopSignals } from '${new URL('signals.ts', import.meta.url).href}'
onStopSignals(() => { console.log('drains'); process.exit(0) }, () => console.log('forced'))
setTimeout(() => process.exit(1), 15000)
console.log('runs')
`

// What npm does with a signal; the second command keeps the shell from becoming the program itself.
test('a shell that ends without passing the signal on stops the program', async () => {
  const shell = spawn('sh', ['-c', '"$0" --import tsx --input-type=module --eval "$PROGRAM"; true', process.execPath], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, npm_lifecycle_event: 'start', PROGRAM: program },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  const lines = createInterface({ input: shell.stdout }).on('line', (line) => {
    said.push(line)
    if (line === 'runs') shell.kill('SIGTERM')
  })
  await once(lines, 'close')
  expect(said).toEqual(['runs', 'drains'])
})
