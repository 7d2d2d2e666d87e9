import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, tail } from './command.mjs'

/** Installs the packages when they are missing or are not those of the lock file. */
export async function installPackages() {
  if (packagesFitTheLock()) return
  console.log('npm ci')
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' })
  if (code === 0) return
  console.log(tail(output))
  throw new Error('npm ci failed')
}

// Contents instead of times: a checkout or a copy makes either file look newer.
function packagesFitTheLock() {
  const wanted = packagesIn('package-lock.json')
  const present = packagesIn('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  const missing = Object.entries(wanted).filter(
    ([path, { version, optional, link }]) => path && !optional && !link && present[path]?.version !== version,
  )
  const foreign = Object.entries(present).filter(([path, { version }]) => wanted[path]?.version !== version)
  return missing.length === 0 && foreign.length === 0
}

function packagesIn(file) {
  const path = join(root, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null
}
