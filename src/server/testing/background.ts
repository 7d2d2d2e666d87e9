import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openFileStore } from '../files/store.ts'
import type { Job } from '../jobs/job.ts'
import { type RunningJobs, startJobs } from '../jobs/startJobs.ts'
import type { TestApplication } from './application.ts'

export interface Background {
  /** Starts a worker; all of them are stopped by close(). */
  start(jobs: readonly Job[], mail?: { smtpUrl: string; from: string }): Promise<RunningJobs>
  /** Runs statements in the scope of an account at an organisation, as a command would. */
  inScope(accountId: string, organisationId: string, end: 'commit' | 'rollback', sql: Statement[]): Promise<void>
  filesFolder: string
  log: object[]
  close(): Promise<void>
}

export type Statement = [text: string, values: unknown[]]

/** Workers for the tests of what happens after a commit. */
export function openBackground(application: TestApplication): Background {
  const filesFolder = mkdtempSync(join(tmpdir(), 'nastavnik-jobs-'))
  const running: RunningJobs[] = []
  const log: object[] = []
  return {
    filesFolder,
    log,
    start: async (jobs, mail) => {
      const files = openFileStore(filesFolder)
      const { workerUrl } = application
      const address = 'http://127.0.0.1:8080'
      const write = (line: object) => void log.push(line)
      const started = await startJobs({ workerUrl, jobs, files, address, mail: mail ?? null, log: write })
      running.push(started)
      return started
    },
    inScope: async (accountId, organisationId, end, statements) => {
      const token = Buffer.from(await application.signIn(accountId), 'base64url')
      const client = new pg.Client({ connectionString: application.appUrl })
      await client.connect()
      try {
        await client.query('begin')
        await client.query('select scope.enter_session($1, $2)', [token, organisationId])
        for (const [text, values] of statements) await client.query(text, values)
        await client.query(end)
      } finally {
        await client.end()
      }
    },
    close: async () => {
      for (const each of running) await each.stop()
      rmSync(filesFolder, { recursive: true, force: true })
    },
  }
}
