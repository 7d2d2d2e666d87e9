// The project's own checks. Each one first proves on a planted fault that it bites, then reads the project.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { noDateInPureCode, noDayOfTheServer } from './days.mjs'
import { ownTexts } from './files.mjs'
import { noForeignHost } from './hosts.mjs'
import { noEmptyName } from './names.mjs'
import { noDefaultExport, onlyErrorsAreClasses } from './shapes.mjs'
import { fileLength, folderSize } from './sizes.mjs'
import { sqlLivesInQueries } from './sql.mjs'
import { everyDecisionIsLinked, everyFeatureHasItsContract, noMachinePath } from './structure.mjs'
import { noSkippedTest } from './tests.mjs'

const checks = [
  fileLength,
  folderSize,
  noDefaultExport,
  onlyErrorsAreClasses,
  noDateInPureCode,
  noDayOfTheServer,
  noSkippedTest,
  noForeignHost,
  noEmptyName,
  sqlLivesInQueries,
  everyFeatureHasItsContract,
  everyDecisionIsLinked,
  noMachinePath,
]

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const files = ownTexts(root)
const results = checks.flatMap((check) => [
  { name: `${check.name}: planted fault`, faults: proof(check) },
  reading(check),
])
const failed = results.filter(({ faults }) => faults.length > 0)
for (const { name, faults } of failed) console.log(`✗ ${name}\n${faults.map((fault) => `    ${fault}`).join('\n')}`)
console.log(`${files.length} files read`)
console.log(`${results.length - failed.length} passed, ${failed.length} failed`)
process.exitCode = failed.length > 0 ? 1 : 0

function reading(check) {
  const read = files.filter(({ path }) => check.reads(path))
  const faults = read.length === 0 ? ['read no file at all'] : check.faults(read).map(inWords)
  return { name: check.name, faults }
}

function proof({ planted, reads, faults }) {
  const tree = Object.entries(planted.files).map(([path, text]) => ({ path, text }))
  const found = faults(tree.filter(({ path }) => reads(path))).map(({ path, line }) =>
    line ? `${path}:${line}` : path,
  )
  const expected = [...planted.faulty].sort().join('\n')
  return found.sort().join('\n') === expected
    ? []
    : [`expected ${planted.faulty.join(', ')}`, `found ${found.join(', ')}`]
}

function inWords({ path, line, says }) {
  return `${line ? `${path}:${line}` : path} — ${says}`
}
