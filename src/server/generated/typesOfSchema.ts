import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../projectRoot.ts'

const run = promisify(execFile)

/** Days and moments are text, see db/pool.ts. */
const types = JSON.stringify({ date: 'string', timestamptz: 'string', int8: 'number' })

/** The TypeScript types of all tenant tables, by the tool that introspects a migrated database. */
export async function typesOfSchema(databaseUrl: string): Promise<string> {
  const tool = join(projectRoot, 'node_modules', 'kysely-codegen', 'dist', 'cli', 'bin.js')
  const options = ['--camel-case', '--dialect', 'postgres', '--url', databaseUrl, '--include-pattern', 'public.*']
  const { stdout } = await run(process.execPath, [
    tool,
    ...options,
    '--type-mapping',
    types,
    '--log-level',
    'error',
    '--print',
  ])
  return stdout.slice(stdout.indexOf('/**'))
}
