// The gate: `npm test`, or `npm test -- --only static,features`. Runs before anything is installed.
import { parseArgs } from 'node:util'
import { installPackages } from './gate/install.mjs'
import { steps } from './gate/steps.mjs'
import { tallyOf } from './gate/tally.mjs'

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const only = values.only?.split(',').filter(Boolean) ?? null
const chosen = steps.filter(({ name, group }) => !only || only.includes(name) || only.includes(group))
const unknown = (only ?? []).filter((word) => !steps.some(({ name, group }) => word === name || word === group))

if (unknown.length > 0 || chosen.length === 0) {
  console.log(`No step ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')} and static`)
  console.log('0 passed, 1 failed')
  process.exit(1)
}

const totals = []
try {
  const seconds = await timed(installPackages)
  console.log(`install: ${seconds} s`)
  for (const step of chosen) totals.push(await runStep(step))
} catch (error) {
  console.log(error.message)
  totals.push({ passed: 0, failed: 1 })
}
if (only) console.log(`Only ${chosen.map(({ name }) => name).join(', ')} of ${steps.length} steps`)
const passed = sum(totals.map((total) => total.passed))
const failed = sum(totals.map((total) => total.failed))
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

async function runStep({ name, run }) {
  console.log(`\n${name}`)
  const tally = tallyOf(name)
  const seconds = await timed(() => run(tally).catch((error) => tally.fail(`${name} broke off`, error.stack)))
  tally.close()
  const { passed, failed } = tally.counted
  console.log(`${name}: ${passed} passed, ${failed} failed, ${seconds} s`)
  return tally.counted
}

async function timed(work) {
  const started = performance.now()
  await work()
  return ((performance.now() - started) / 1000).toFixed(1)
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}
