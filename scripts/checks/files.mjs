import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const neverOurs = new Set(['node_modules', '.git', 'dist', 'data', 'data-demo', 'test-results', 'playwright-report'])
const texts =
  /\.(ts|tsx|mjs|cjs|js|json|sql|css|html|md|txt|tsv|csv|yml|yaml|sh|svg)$|(^|\/)(LICENSE|NOTICE|run|\.gitignore|\.npmrc)$/

/** Paths of the project's own files, with `/` and relative to the root; also without git (a downloaded archive). */
export function ownFiles(root) {
  const paths = existsSync(join(root, '.git')) ? knownToGit(root) : walked(root, '')
  return paths.filter((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile()).sort()
}

/** The text files among them, read. */
export function ownTexts(root) {
  return ownFiles(root)
    .filter((path) => texts.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

function knownToGit(root) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return listed.split('\0').filter(Boolean)
}

function walked(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (neverOurs.has(entry.name)) return []
    const path = folder ? `${folder}/${entry.name}` : entry.name
    return entry.isDirectory() ? walked(root, path) : [path]
  })
}
