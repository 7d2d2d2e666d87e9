// Builds the browser's half and the server into dist. Run by `npm start` when the sources are not those of the last build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'dist', 'stamp')

// Contents instead of times: a checkout or a copy makes any file look newer.
export function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesMark()
}

export async function build() {
  const mark = sourcesMark()
  rmSync(stamp, { force: true })
  await Promise.all([buildServer(), buildWeb()])
  writeFileSync(stamp, mark)
}

async function buildServer() {
  const { build: bundle } = await import('esbuild')
  await bundle({
    absWorkingDir: root,
    entryPoints: {
      main: 'src/server/main.ts',
      worker: 'src/server/worker.ts',
      backup: 'src/server/backup/backupCommand.ts',
      restore: 'src/server/backup/restoreCommand.ts',
      rescue: 'src/server/rescue/rescueCommand.ts',
      // Started as a process of its own, so it must lie beside the rest.
      readerProcess: 'src/server/files/spreadsheet/readerProcess.ts',
      // Read only by a program that is started on a demo folder.
      demo: 'demo/load.ts',
    },
    outdir: 'dist/server',
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  })
}

async function buildWeb() {
  if (!existsSync(join(root, 'src', 'web', 'index.html'))) return
  const { build: viteBuild } = await import('vite')
  await viteBuild({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' })
}

function sourcesMark() {
  const hash = createHash('sha256')
  const single = ['package-lock.json', 'package.json', 'vite.config.ts', 'scripts/build.mjs']
  const files = ['src', 'demo'].flatMap((folder) => filesIn(join(root, folder)))
  for (const path of [...single.map((name) => join(root, name)), ...files]) {
    if (!existsSync(path)) continue
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && !/\.(test\.ts|sql|docx)$/.test(entry.name))
  return files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.env.NODE_ENV ??= 'production'
  const needless = process.argv.includes('--when-changed') && isBuilt()
  if (!needless)
    await build().catch((error) => {
      // The builders have printed where the fault is; a stack of theirs helps nobody.
      if (!error.errors) console.error(error.message)
      process.exit(1)
    })
}
