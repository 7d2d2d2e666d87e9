import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { ownFiles } from '../checks/files.mjs'
import { installed, root, run, tail } from './command.mjs'

const testFile = /^(src|demo)\/.*\.test\.tsx?$/

/** Rules, documents and features: every test file of the project on a real PostgreSQL. */
export async function features(tally) {
  await vitest(tally, { expected: ownFiles(root).filter((path) => testFile.test(path)) })
}

/** Runs test files by vitest; `expected` are the files that have to appear in its report. */
export async function vitest(tally, { filters = [], expected, env = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'vitest-'))
  const file = join(folder, 'report.json')
  try {
    const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, ...filters]
    const { code, output } = await run(installed('vitest'), args, { env, seconds: 900 })
    const report = reportIn(file)
    if (!report) return tally.fail('vitest wrote no report', tail(output))
    count(tally, report, { code, output })
    const ran = new Set(report.testResults.map(({ name }) => relative(root, name).split(sep).join('/')))
    const missing = expected.filter((path) => !ran.has(path))
    tally.check(
      'every test file ran',
      expected.length > 0 && missing.length === 0,
      missing.join('\n') || 'no test file',
    )
    tally.say(`${report.numPassedTests} tests in ${ran.size} files`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function count(tally, report, { code, output }) {
  tally.add({ passed: report.numPassedTests, failed: 0 })
  const broken = report.testResults.flatMap(faultsOf)
  for (const { name, detail } of broken) tally.fail(name, tail(detail, 25))
  // Errors outside any test: in the global set-up, or thrown after a test had ended.
  if (code !== 0 && broken.length === 0) tally.fail(`vitest ended with code ${code}`, tail(output))
}

function faultsOf({ name, status, message, assertionResults }) {
  const path = relative(root, name)
  const notPassed = assertionResults.filter((test) => test.status !== 'passed')
  if (status === 'failed' && notPassed.length === 0) return [{ name: path, detail: message ?? '' }]
  return notPassed.map((test) => ({
    name: `${path} › ${test.fullName}${test.status === 'failed' ? '' : ` (${test.status})`}`,
    detail: test.failureMessages.join('\n'),
  }))
}

function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
