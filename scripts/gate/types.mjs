import { relative, sep } from 'node:path'
import { ownFiles } from '../checks/files.mjs'
import { installed, root, run, tail } from './command.mjs'

const projects = ['pure', 'server', 'web', 'tools']

/** The four compiler projects, and that no source file escapes all of them. */
export async function types(tally) {
  const read = new Set()
  for (const project of projects) {
    const args = ['-p', `tsconfig.${project}.json`]
    const { code, output } = await run(installed('tsc'), args)
    const files = await filesOf(args)
    for (const file of files) read.add(file)
    tally.check(`types of ${project} (${files.length} files)`, code === 0 && files.length > 0, tail(output))
  }
  const sources = ownFiles(root).filter((path) => /\.tsx?$/.test(path))
  const unread = sources.filter((path) => !read.has(path))
  tally.check(
    'every TypeScript file belongs to a project',
    sources.length > 0 && unread.length === 0,
    unread.join('\n'),
  )
  tally.say(`${sources.length} files read`)
}

async function filesOf(args) {
  const { stdout } = await run(installed('tsc'), [...args, '--listFilesOnly'])
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter((path) => !path.startsWith('..') && !path.startsWith('node_modules/'))
}
