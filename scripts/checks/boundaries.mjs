// Who may import whom: first on a planted tree that breaks every rule once, then on the project.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import configuration from '../../.dependency-cruiser.mjs'
import { ownFiles } from './files.mjs'
import { plantedFiles, plantedViolations } from './planted/boundaries.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const folders = ['src', 'demo', 'e2e', 'bench', 'scripts']
const code = /^(src|demo|e2e|bench|scripts)\/.*\.(ts|tsx|mjs)$/
const results = []

await provePlants()
await readProject()
for (const { name, faults } of results.filter(({ faults }) => faults.length > 0)) {
  console.log(`✗ ${name}\n${faults.map((fault) => `    ${fault}`).join('\n')}`)
}
const failed = results.filter(({ faults }) => faults.length > 0).length
console.log(`${results.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

async function provePlants() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'boundaries-')))
  try {
    for (const [path, text] of Object.entries(plantedFiles)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const { violations } = await read(folder)
    for (const { name } of configuration.forbidden) {
      const expected = plantedViolations.filter(({ rule }) => rule === name).map(inWords)
      const found = violations.filter(({ rule }) => rule === name).map(inWords)
      results.push({
        name: `${name}: planted violation`,
        faults: expected.length > 0 ? difference(expected, found) : ['none is planted'],
      })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readProject() {
  const { violations, modules } = await read(root)
  const expected = ownFiles(root).filter((path) => code.test(path))
  const unread = expected.filter((path) => !modules.has(path))
  const faults = expected.length === 0 ? ['no module to read'] : unread.map((path) => `${path} was not read`)
  results.push({ name: 'every module of the project is read', faults })
  for (const { name } of configuration.forbidden) {
    results.push({
      name,
      faults: violations.filter(({ rule }) => rule === name).map(({ from, to }) => `${from} → ${to}`),
    })
  }
  console.log(`${expected.length - unread.length} modules read`)
}

async function read(baseDir) {
  const { forbidden, options } = configuration
  const present = folders.filter((folder) => ownFiles(baseDir).some((path) => path.startsWith(`${folder}/`)))
  const { output } = await cruise(present, { ...options, baseDir, validate: true, ruleSet: { forbidden } })
  const ofUs = output.modules.filter(({ source }) => code.test(source))
  return {
    modules: new Set(ofUs.map(({ source }) => source)),
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

function inWords({ from, to }) {
  return `${from} → ${to}`
}

function difference(expected, found) {
  return [
    ...expected.filter((one) => !found.includes(one)).map((one) => `not found: ${one}`),
    ...found.filter((one) => !expected.includes(one)).map((one) => `found too: ${one}`),
  ]
}
