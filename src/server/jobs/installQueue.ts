import { Logger, runMigrations } from 'graphile-worker'
import { withClient } from '../postgres/connection.ts'

const LOCK = 1_851_880_310

/**
 * The queue's own tables, made by its library as the owner. The worker's role works with the rows and owns nothing;
 * the application's role reaches them through scope.enqueue() only.
 */
export async function installQueue(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    // Two programs that start together install one after the other.
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await runMigrations({ connectionString: ownerUrl, maxPoolSize: 1, logger: silent })
    await client.query(rights)
  })
}

export const silent = new Logger(() => () => undefined)

// The library switches row security on without any policy, for an owner who works with the rows himself.
const rights = `
do $$
declare guarded regclass;
begin
  grant usage on schema graphile_worker to nastavnik_worker;
  grant select, insert, update, delete on all tables in schema graphile_worker to nastavnik_worker;
  revoke insert, update, delete on graphile_worker.migrations from nastavnik_worker;
  grant execute on all functions in schema graphile_worker to nastavnik_worker;
  for guarded in select c.oid::regclass from pg_class c
    where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid)
  loop
    execute format('create policy rows_of_queue on %s to nastavnik_worker using (true) with check (true)', guarded);
  end loop;
end $$`
