import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ownFiles } from '../checks/files.mjs'
import { installed, root, run, tail } from './command.mjs'

/** Formatting and the linter that needs no types. */
export async function biome(tally) {
  const args = ['ci', '--reporter=json', '--max-diagnostics=200', '--error-on-warnings', '.']
  const { code, stdout, output } = await run(installed('biome'), args)
  const report = jsonIn(stdout)
  if (!report) return tally.fail('biome wrote no report', tail(output))
  const faults = report.diagnostics.map(
    ({ location, category, message }) => `${placeOf(location)} ${category} ${message}`,
  )
  tally.check('formatting and lint', code === 0, faults.join('\n'))
  const read = report.summary.changed + report.summary.unchanged
  const expected = ownFiles(root).filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !/\.generated\./.test(path)).length
  tally.check('biome reads every source file', read >= expected && expected > 0, `${read} of ${expected}`)
  tally.say(`${read} files read`)
}

function placeOf(location) {
  return `${location?.path ?? ''}:${location?.start?.line ?? 0}`
}

function jsonIn(text) {
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
  } catch {
    return null
  }
}

const folders = ['src', 'demo', 'e2e', 'bench', 'scripts']

/** The linter that knows types: promises that nobody awaits, forgotten cases of a switch, long functions. */
export async function oxlint(tally) {
  const sources = ownFiles(root).filter((path) => /^(src|demo|e2e|bench|scripts)\/.*\.(ts|tsx|mjs)$/.test(path))
  const linted = sources.filter((path) => !/\.generated\./.test(path))
  const present = folders.filter((folder) => linted.some((path) => path.startsWith(`${folder}/`)))
  const { faults, read, output } = await lintedBy(root, present)
  tally.check(
    'lint with types',
    faults !== null && faults.length === 0,
    faults?.slice(0, 40).join('\n') ?? tail(output),
  )
  tally.check('oxlint reads every source file', read >= linted.length && read > 0, `${read} of ${linted.length}`)
  tally.say(`${read} files read`)
  await provePlants(tally)
}

const floating = 'async function late() {}\nexport function start() {\n  late()\n}\n'
const forgotten =
  "export function say(a: 'one' | 'two') {\n  switch (a) {\n    case 'one':\n      return 1\n  }\n  return 2\n}\n"
const plants = {
  'src/server/a.ts': [floating, 'no-floating-promises'],
  'src/features/pairs/web/a.tsx': [floating, 'no-floating-promises'],
  'src/domain/a.ts': [forgotten, 'switch-exhaustiveness-check'],
  'src/domain/b.ts': [`export function long() {\n${'  Math.abs(1)\n'.repeat(41)}}\n`, 'max-lines-per-function'],
  'e2e/a.ts': [floating, 'no-floating-promises'],
}

async function provePlants(tally) {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'))
  try {
    const settings = readdirSync(root).filter((name) =>
      /^(tsconfig.*\.json|package\.json|\.oxlintrc\.json)$/.test(name),
    )
    for (const name of settings) copyFileSync(join(root, name), join(folder, name))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
    for (const [path, [text]] of Object.entries(plants)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const { faults, output } = await lintedBy(folder, ['src', 'e2e'])
    for (const [path, [, rule]] of Object.entries(plants)) {
      const found = (faults ?? []).filter((fault) => fault.startsWith(`${path}:`))
      tally.check(
        `planted: ${rule} in ${path}`,
        found.length === 1 && found[0].includes(rule),
        found.join('\n') || tail(output, 10),
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function lintedBy(folder, paths) {
  const { stdout, output } = await run(installed('oxlint'), ['--type-aware', '--format=json', ...paths], {
    cwd: folder,
  })
  const report = jsonIn(stdout)
  return { faults: report?.diagnostics.map(inWords) ?? null, read: report?.number_of_files ?? 0, output }
}

function inWords({ filename, labels, code, message }) {
  return `${filename.replaceAll('\\', '/')}:${labels?.[0]?.span?.line ?? 0} ${code} ${message}`
}
