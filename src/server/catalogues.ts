import { CompiledQuery } from 'kysely'
import { appointmentRoles } from '#content/appointmentRoles.ts'
import { forms } from '#content/forms.ts'
import { kinds } from '#content/kinds.ts'
import type { OrganisationKind } from '#content/organisationKinds.ts'
import { topics } from '#content/topics.ts'
import type { Db } from './db/database.ts'

/** A connection of the owner, or the transaction of a request (`statementsOf`). */
export interface Query {
  query(text: string, values: unknown[]): Promise<unknown>
}

/** The transaction of a request as this function wants it. */
export function statementsOf(db: Db): Query {
  return { query: (text, values) => db.executeQuery(CompiledQuery.raw(text, values)) }
}

/**
 * Gives organisations the official entries of this release: new ones are added, titles follow the release, what the
 * release no longer has is retired and never deleted. Without an id it serves all organisations (as the owner, at start).
 */
export async function synchroniseCatalogues(
  client: Query,
  today: string,
  organisationId: string | null,
): Promise<void> {
  const to = { client, today, organisationId }
  await synchronise(to, 'topic', entriesOf(topics))
  await synchronise(to, 'mentoring_form', entriesOf(forms))
  await synchronise(to, 'mentoring_kind', entriesOf(kinds))
  await synchroniseRoles(to)
}

interface Target {
  client: Query
  today: string
  organisationId: string | null
}

function entriesOf(entries: readonly { code: string; title: string }[]): string {
  return JSON.stringify(entries.map(({ code, title }) => ({ code, title })))
}

async function synchronise(to: Target, table: string, entries: string): Promise<void> {
  await to.client.query(
    `insert into ${table} (organisation_id, code, title, official)
     select o.organisation_id, e.code, e.title, true
     from organisation o cross join jsonb_to_recordset($1::jsonb) as e(code text, title text)
     where $2::uuid is null or o.organisation_id = $2
     on conflict (organisation_id, code) do update set title = excluded.title, retired_on = null
       where (${table}.title, ${table}.retired_on) is distinct from (excluded.title, null::date)`,
    [entries, to.organisationId],
  )
  await retire(to, table, entries)
}

async function synchroniseRoles(to: Target): Promise<void> {
  const entries = JSON.stringify(
    appointmentRoles.flatMap((role) =>
      (Object.entries(role.titles) as [OrganisationKind, string][]).map(([kind, title]) => ({
        kind,
        title,
        code: role.code,
        permission_set: role.permissionSet,
      })),
    ),
  )
  await to.client.query(
    `insert into appointment_role (organisation_id, code, title, permission_set, official)
     select o.organisation_id, e.code, e.title, e.permission_set, true
     from organisation o join jsonb_to_recordset($1::jsonb) as e(kind text, code text, title text, permission_set text)
       on e.kind = o.kind
     where $2::uuid is null or o.organisation_id = $2
     on conflict (organisation_id, code) do update
       set title = excluded.title, permission_set = excluded.permission_set, retired_on = null
       where (appointment_role.title, appointment_role.permission_set, appointment_role.retired_on)
         is distinct from (excluded.title, excluded.permission_set, null::date)`,
    [entries, to.organisationId],
  )
  await retire(to, 'appointment_role', entries)
}

async function retire({ client, today, organisationId }: Target, table: string, entries: string): Promise<void> {
  await client.query(
    `update ${table} set retired_on = $3
     where official and retired_on is null and ($2::uuid is null or organisation_id = $2)
       and code not in (select e.code from jsonb_to_recordset($1::jsonb) as e(code text))`,
    [entries, organisationId, today],
  )
}
