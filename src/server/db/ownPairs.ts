import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import { isOpenToItsTwo } from '#domain/participant/ownPart.ts'
import type { Db } from './database.ts'

/** A pair as one of its two sees it. */
export interface OwnPair {
  id: string
  side: 'mentor' | 'mentee'
  otherPersonId: string
  formCode: string
  /** The term of the order where there is one. */
  fromOn: IsoDate
  toOn: IsoDate
  isFixed: boolean
}

/**
 * The pairs through which somebody sees another person without any appointment. Whatever a participant is shown of
 * others comes from here, so that one place decides it.
 */
export async function ownPairs(db: Db, personId: string, today: IsoDate): Promise<OwnPair[]> {
  type Row = Omit<OwnPair, 'isFixed'> & {
    withdrawnOn: IsoDate | null
    fixedFrom: IsoDate | null
    fixedTo: IsoDate | null
    confirmedOn: Record<string, IsoDate>
  }
  const { rows } = await sql<Row>`
    select m.id, case when m.mentor_person_id = ${personId} then 'mentor' else 'mentee' end as side,
      case when m.mentor_person_id = ${personId} then m.mentee_person_id else m.mentor_person_id end as other_person_id,
      m.form_code, m.starts_on as from_on, m.ends_on as to_on, m.withdrawn_on, f.from_on as fixed_from, f.to_on as fixed_to,
      coalesce((select jsonb_object_agg(c.party, c.confirmed_on) from confirmation c
        where c.organisation_id = m.organisation_id and c.pair_id = m.id), '{}') as confirmed_on
    from mentoring_pair m
    left join pair_in_force f on f.organisation_id = m.organisation_id and f.pair_id = m.id
    where m.mentor_person_id = ${personId} or m.mentee_person_id = ${personId}
    order by coalesce(f.from_on, m.starts_on), m.id`.execute(db)
  return rows.flatMap(({ withdrawnOn, fixedFrom, fixedTo, confirmedOn, ...pair }) => {
    const fixed = fixedFrom === null || fixedTo === null ? null : { fromOn: fixedFrom, toOn: fixedTo }
    if (!isOpenToItsTwo({ confirmedOn, fixed, withdrawnOn, endsOn: pair.toOn }, today)) return []
    return [{ ...pair, ...fixed, isFixed: fixed !== null }]
  })
}
