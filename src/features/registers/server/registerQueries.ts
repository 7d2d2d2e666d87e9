import { sql } from 'kysely'
import type { BankSide } from '#domain/bankEntry.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Signed } from '#domain/consent.ts'
import type { Signer } from '#domain/consents/signatory.ts'
import type { Db } from '#server/db/database.ts'
import { signerOf } from '#server/db/signerQueries.ts'

interface Named {
  surname: string
  given: string
  patronymic: string | null
}

/** Somebody on the other side of a pair that an order keeps. */
export interface Partner extends Named {
  kind: string
  post: string | null
  classTitle: string | null
  workplace: string | null
  formTitle: string
  fromOn: IsoDate
  toOn: IsoDate
}

export interface RegisterEntry extends Named {
  personId: string
  kind: string
  post: string | null
  subject: string | null
  association: string | null
  classTitle: string | null
  workplace: string | null
  phone: string | null
  email: string | null
  birthYear: number | null
  enteredOn: IsoDate
  confirmedOn: IsoDate | null
  category: string | null
  achievements: string | null
  interests: string | null
  hoursWeek: string | null
  /** Of a mentor. */
  capacity: number | null
  /** Proposed or fixed, and not over. */
  openPairs: number
  /** Open requests or competences above 0, the strongest first. */
  topics: { code: string; title: string; level: number }[]
  partners: Partner[]
  guardians: (Named & { relation: string; phone: string | null })[]
  /** Whom the mentor would take, by the forms wanted. */
  wantedForms: string[]
  /** Of processing. */
  consents: Signed[]
  signer: Signer
}

interface Bank {
  schoolYear: number
  side: BankSide
  today: IsoDate
}

/** Approved entries that are open, with all that a row of the register says, in Russian alphabetical order. */
export async function entriesOfRegister(db: Db, { schoolYear, side, today }: Bank): Promise<RegisterEntry[]> {
  const { rows } = await sql<RegisterEntry>`
    select e.person_id, c.surname, c.given, c.patronymic, c.kind, c.post, c.subject, c.association, c.class_title, c.workplace,
      c.phone, c.email, c.birth_year, ${signerOf('c')} as signer, e.entered_on, e.confirmed_on, e.category, e.achievements, e.interests, e.hours_week,
      e.capacity, (${openPairsOf(side, today)}) as open_pairs,
      (${topicsOf(side)}) as topics, (${partnersOf(side, today)}) as partners,
      (select coalesce(json_agg(json_build_object('surname', n.surname, 'given', n.given, 'patronymic', n.patronymic,
          'relation', g.relation, 'phone', n.phone) order by g.from_on, g.id), '[]')
        from guardian g join person_card n on n.organisation_id = g.organisation_id and n.id = g.guardian_person_id
        where g.organisation_id = e.organisation_id and g.child_person_id = e.person_id
          and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today})) as guardians,
      (select coalesce(json_agg(w.form_code order by w.form_code), '[]') from wanted_form w
        where w.organisation_id = e.organisation_id and w.bank_entry_id = e.id) as wanted_forms,
      (select coalesce(json_agg(json_build_object('signatory', k.signatory, 'givenOn', k.given_on, 'untilOn', k.until_on,
          'withdrawnOn', k.withdrawn_on)), '[]')
        from consent k where k.organisation_id = e.organisation_id and k.person_id = e.person_id and k.kind = 'processing') as consents
    from bank_entry e
    join cycle y on y.organisation_id = e.organisation_id and y.id = e.cycle_id
    join person_card c on c.organisation_id = e.organisation_id and c.id = e.person_id
    where y.school_year = ${schoolYear} and e.side = ${side} and e.ended_on is null and e.approved_on is not null
    order by c.surname collate "ru-x-icu", c.given collate "ru-x-icu", coalesce(c.patronymic, '') collate "ru-x-icu", c.id`.execute(
    db,
  )
  return rows
}

function topicsOf(side: BankSide) {
  return side === 'mentee'
    ? sql`select coalesce(json_agg(json_build_object('code', t.code, 'title', t.title, 'level', r.difficulty)
          order by r.difficulty desc, t.title), '[]')
        from request r join topic t on t.organisation_id = r.organisation_id and t.code = r.topic_code
        where r.organisation_id = e.organisation_id and r.bank_entry_id = e.id and r.resolved_on is null and r.difficulty > 0`
    : sql`select coalesce(json_agg(json_build_object('code', t.code, 'title', t.title, 'level', k.level)
          order by k.level desc, t.title), '[]')
        from competence k join topic t on t.organisation_id = k.organisation_id and t.code = k.topic_code
        where k.organisation_id = e.organisation_id and k.bank_entry_id = e.id and k.level > 0`
}

/** Pairs of the school year, over or not, and those of an earlier one that go on. */
function partnersOf(side: BankSide, today: IsoDate) {
  const [own, other] =
    side === 'mentee' ? ['p.mentee_person_id', 'p.mentor_person_id'] : ['p.mentor_person_id', 'p.mentee_person_id']
  return sql`select coalesce(json_agg(json_build_object('surname', o.surname, 'given', o.given, 'patronymic', o.patronymic,
        'kind', o.kind, 'post', o.post, 'classTitle', o.class_title, 'workplace', o.workplace, 'formTitle', f.title,
        'fromOn', i.from_on, 'toOn', i.to_on) order by i.from_on, o.surname, p.id), '[]')
      from mentoring_pair p
      join pair_in_force i on i.organisation_id = p.organisation_id and i.pair_id = p.id
      join mentoring_form f on f.organisation_id = p.organisation_id and f.code = p.form_code
      join person_card o on o.organisation_id = p.organisation_id and o.id = ${sql.ref(other ?? '')}
      where p.organisation_id = e.organisation_id and ${sql.ref(own ?? '')} = e.person_id
        and (p.cycle_id = e.cycle_id or i.to_on >= ${today})`
}

function openPairsOf(side: BankSide, today: IsoDate) {
  const own = side === 'mentee' ? 'p.mentee_person_id' : 'p.mentor_person_id'
  return sql`select count(*) from mentoring_pair p
      left join pair_in_force i on i.organisation_id = p.organisation_id and i.pair_id = p.id
      where p.organisation_id = e.organisation_id and ${sql.ref(own)} = e.person_id and p.withdrawn_on is null
        and coalesce(i.to_on, p.ends_on) >= ${today}`
}

export async function shortNameOf(db: Db, organisationId: string): Promise<string> {
  const { shortName } = await db
    .selectFrom('organisation')
    .select('shortName')
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
  return shortName
}
