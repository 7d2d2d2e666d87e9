import { sql } from 'kysely'
import type { ConsentKind, Signed } from '#domain/consent.ts'
import type { Signer } from '#domain/consents/signatory.ts'
import type { Db } from './database.ts'

/** Who signs for the person of this row of `person` or `person_card`, as a value; the age decides, so it follows from a day. */
export function signerOf(alias: string) {
  const row = sql.table(alias)
  return sql<Signer>`jsonb_build_object('kind', ${row}.kind, 'birthOn', ${row}.birth_on, 'birthYear', ${row}.birth_year,
    'adolescents', (select o.consent_of_adolescents from organisation o where o.organisation_id = ${row}.organisation_id))`
}

/** The same for a side of a pair, whose table has this alias. */
export function signerOfPair(alias: string, side: 'mentor' | 'mentee') {
  const pair = sql.table(alias)
  const personId = sql.ref(side === 'mentor' ? 'mentorPersonId' : 'menteePersonId')
  return sql<Signer>`(select ${signerOf('signing')} from person signing
    where signing.organisation_id = ${pair}.organisation_id and signing.id = ${pair}.${personId})`
}

export interface SignedPapers {
  signer: Signer
  papers: Signed[]
}

/** Papers of one kind that belong to no pair, with who has to sign: all that `missingSignatures` asks for. */
export async function papersOf(
  db: Db,
  personIds: readonly string[],
  kind: ConsentKind,
): Promise<Map<string, SignedPapers>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<SignedPapers & { id: string }>`
    select p.id, ${signerOf('p')} as signer, coalesce((
      select jsonb_agg(jsonb_build_object('signatory', c.signatory, 'givenOn', c.given_on, 'untilOn', c.until_on,
        'withdrawnOn', c.withdrawn_on))
      from consent c
      where c.organisation_id = p.organisation_id and c.person_id = p.id and c.kind = ${kind}), '[]') as papers
    from person p where p.id = any (${personIds}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...signed }) => [id, signed]))
}
