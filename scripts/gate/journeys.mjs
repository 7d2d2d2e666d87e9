import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownFiles } from '../checks/files.mjs'
import { installed, root, run, tail } from './command.mjs'

const usualPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Whole stories in a real browser, which is installed when there is none. */
export async function journeys(tally) {
  const browser = await findOrInstallBrowser()
  if (browser.fault) return tally.fail('no browser could be installed', browser.fault)
  const folder = mkdtempSync(join(tmpdir(), 'journeys-'))
  const file = join(folder, 'report.json')
  try {
    const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, CHROMIUM: browser.path }
    const args = ['test', '--config=e2e/playwright.config.ts', '--reporter=json', '--forbid-only']
    const { code, output } = await run(installed('playwright'), args, { env, seconds: 900 })
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
    if (!report) return tally.fail('playwright wrote no report', tail(output))
    count(tally, report, { code, output })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function count(tally, report, { code, output }) {
  const tests = report.suites.flatMap(testsOf)
  const broken = tests.filter(({ status }) => status !== 'expected')
  tally.add({ passed: tests.length - broken.length, failed: 0 })
  for (const { title, status, detail } of broken) tally.fail(`${title} (${status})`, tail(detail, 40))
  const faults = report.errors.map(({ message }) => message ?? '').join('\n')
  if (faults || (code !== 0 && broken.length === 0))
    tally.fail(`playwright ended with code ${code}`, tail(faults || output))
  const files = ownFiles(root).filter((path) => /^e2e\/.*\.journey\.ts$/.test(path))
  const missing = files.filter((path) => !tests.some(({ title }) => title.startsWith(path.slice('e2e/'.length))))
  tally.check(
    'every journey ran',
    files.length > 0 && missing.length === 0,
    missing.join('\n') || 'there is no journey',
  )
  tally.say(`${tests.length} journeys in ${files.length} files`)
}

function testsOf(suite) {
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map(({ status, results }) => ({
      title: `${spec.file} › ${spec.title}`,
      status,
      detail: results.flatMap(({ errors }) => errors.map(({ message }) => message ?? '')).join('\n'),
    })),
  )
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)]
}

async function findOrInstallBrowser() {
  const present = await presentBrowser()
  if (present) return { path: present }
  const tries = process.getuid?.() === 0 ? [byApt, byPlaywright] : [byPlaywright]
  let said = ''
  for (const install of tries) {
    said += await install()
    const path = await presentBrowser()
    if (path) return { path }
  }
  return { fault: tail(said, 20) }
}

async function presentBrowser() {
  const usual = usualPaths.find((path) => existsSync(path))
  if (usual) return usual
  const script = "console.log(require('playwright-core').chromium.executablePath())"
  const { stdout } = await run(process.execPath, ['-e', script])
  return existsSync(stdout.trim()) ? stdout.trim() : null
}

async function byApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update'], { env })
  const install = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
  return update.output + install.output
}

async function byPlaywright() {
  const { output } = await run(installed('playwright'), ['install', 'chromium'])
  return output
}
