// Makes the program runnable: right Node, packages of the lock file, a build of the present sources.
// Plain, since it runs before node_modules exists.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

export async function prepare() {
  requireNode(20, 19)
  process.chdir(root)
  process.env.NODE_ENV ??= 'production'
  installPackages()
  await buildWhenChanged()
  process.setSourceMapsEnabled(true)
}

function requireNode(major, minor) {
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number)
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return
  stop(
    `Нужен Node.js ${major}.${minor} или новее, а установлен ${process.versions.node}. Новый можно взять на https://nodejs.org`,
  )
}

function installPackages() {
  if (packagesFitTheLock()) return
  console.log('Устанавливаю нужные пакеты, это минута или две…')
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' }
  const { status } = spawnSync(
    'npm',
    ['ci', '--omit=dev', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'],
    options,
  )
  if (status !== 0) stop('Пакеты установить не получилось. Проверьте, есть ли интернет, и повторите: npm start')
}

// Packages for development may be there or not.
function packagesFitTheLock() {
  const wanted = packagesIn('package-lock.json')
  const present = packagesIn('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, dev, link }]) =>
      path === '' || dev || optional || devOptional || link || present[path]?.version === version,
  )
}

function packagesIn(file) {
  const path = join(root, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null
}

async function buildWhenChanged() {
  const { isBuilt } = await import('./build.mjs')
  if (isBuilt()) return
  console.log('Собираю программу…')
  // A process of its own, so that the builder's memory is given back.
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: 'inherit' })
  if (status !== 0) stop('Программу собрать не получилось, причина напечатана выше.')
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
