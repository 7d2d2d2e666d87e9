import type pg from 'pg'

const LOCK = 1_851_880_311

/**
 * A worker that was killed leaves its jobs locked for hours. Each living worker holds a shared lock; who gets it alone
 * is the only one and frees them. Should a living one be overlooked, the grant of each job still lets it happen once.
 */
export async function joinWorkers(pool: pg.Pool): Promise<() => void> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [LOCK])
    if (rows[0]?.alone === true) {
      await client.query(freeJobs)
      await client.query('select pg_advisory_lock_shared($1)', [LOCK])
      await client.query('select pg_advisory_unlock($1)', [LOCK])
    } else await client.query('select pg_advisory_lock_shared($1)', [LOCK])
  } catch (error) {
    client.release(true)
    throw error
  }
  let left = false
  return () => {
    // The lock goes with its connection.
    if (!left) client.release(true)
    left = true
  }
}

const freeJobs = `with queues as (
    update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_by is not null
  )
  update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = greatest(run_at, now())
  where locked_by is not null`
