import { parseCronItems, type Runner, run, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import { openPool } from '../db/pool.ts'
import type { FileStore } from '../files/store.ts'
import type { Log } from '../log.ts'
import { openMail, type SendMail } from '../mail/openMail.ts'
import type { Settings } from '../settings/settings.ts'
import { silent } from './installQueue.ts'
import type { Job } from './job.ts'
import { joinWorkers } from './joinWorkers.ts'
import { runJob, withoutWords } from './runJob.ts'
import { sweeps } from './sweeps.ts'

export interface JobsOptions {
  workerUrl: string
  jobs: readonly Job[]
  files: FileStore
  mail: Settings['mail']
  address: string
  log: Log
}

export interface RunningJobs {
  /** Lets the jobs at hand end, takes no new ones. */
  stop(): Promise<void>
}

const atOnce = 2
// Beside one for each job and its transaction: one that listens, one that looks, one held among workers.
const connections = atOnce * 2 + 3
const drainMs = 8_000
// The library gives up when the database is away for a while.
const startAgainMs = 2_000

export async function startJobs(options: JobsOptions): Promise<RunningJobs> {
  const { workerUrl, log } = options
  const onError = (error: Error) => log({ level: 'warn', database: error.message })
  const pool = openPool({ url: workerUrl, size: connections, onError })
  const mail = openMail(options.mail)
  const tasks = tasksOf(pool, mail.send, options)
  const runners = await keepRunning(pool, () => startRunner(pool, tasks, log), onError)
  let stopping = false
  return {
    stop: async () => {
      if (stopping) return
      stopping = true
      await runners.stop()
      mail.close()
      await pool.end()
    },
  }
}

async function keepRunning(pool: pg.Pool, begin: () => Promise<Runner>, onError: (error: Error) => void) {
  let again: NodeJS.Timeout | undefined
  let restarting = Promise.resolve()
  let stopping = false
  let leave = await joinWorkers(pool)
  let runner = await begin()
  watch()

  function watch(): void {
    const startAgain = () => {
      restarting = restart()
    }
    runner.promise.catch(onError).finally(() => {
      if (!stopping) again = setTimeout(startAgain, startAgainMs)
    })
  }
  async function restart(): Promise<void> {
    leave()
    try {
      leave = await joinWorkers(pool)
      runner = await begin()
    } catch (error) {
      onError(error as Error)
    }
    watch()
  }

  return {
    stop: async () => {
      stopping = true
      clearTimeout(again)
      await restarting
      await runner.stop().catch(() => undefined)
      await runner.promise.catch(() => undefined)
      leave()
    },
  }
}

async function startRunner(pool: pg.Pool, taskList: TaskList, log: Log): Promise<Runner> {
  const runner = await run({
    pgPool: pool,
    taskList,
    concurrency: atOnce,
    pollInterval: 2_000,
    // The program has its own way to stop.
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: drainMs,
    // Without these the library marks a job as done behind our back: nobody waits for it, and a failure of the database
    // just then would end the whole program.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: silent,
    parsedCronItems: parseCronItems(
      sweeps.map(({ name, at }) => ({
        task: name,
        match: at,
        options: { jobKey: name, maxAttempts: 3, backfillPeriod: 0 },
      })),
    ),
  })
  runner.events.on('job:error', ({ job, error }) => {
    const { task_identifier: task, id, attempts, max_attempts: most } = job
    const dead = attempts >= most
    log({
      level: dead ? 'error' : 'warn',
      event: dead ? 'job-dead' : 'job-failed',
      job: id,
      task,
      attempt: attempts,
      reason: error instanceof Error ? error.stack : '',
    })
  })
  return runner
}

function tasksOf(pool: pg.Pool, sendMail: SendMail, { jobs, log, files, address }: JobsOptions): TaskList {
  const platform = { files, address, sendMail }
  const tasks: TaskList = {}
  for (const job of jobs) {
    tasks[job.name] = (payload) => clean(() => runJob(pool, platform, job, payload))
  }
  for (const sweep of sweeps) {
    tasks[sweep.name] = () =>
      clean(async () => {
        const removed = await sweep.run(pool, platform.files)
        if (Object.values(removed).some((count) => count > 0)) log({ event: sweep.name, removed })
      })
  }
  return tasks
}

async function clean(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw withoutWords(error)
  }
}
