import { sql } from 'kysely'
import type { BankSide, MenteeCategoryCode, YoungLimits } from '#domain/bankEntry.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'
import type { Card } from '../fields.ts'

export async function youngLimitsOf(db: Db, organisationId: string): Promise<YoungLimits> {
  return db
    .selectFrom('organisation')
    .select(['youngAgeLimit as age', 'youngSeniorityLimit as seniority'])
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
}

export async function topicsInUse(db: Db, today: IsoDate) {
  return db
    .selectFrom('topic')
    .select(['code', 'title', 'official'])
    .where((on) => on.or([on('retiredOn', 'is', null), on('retiredOn', '>', today)]))
    .orderBy('code')
    .execute()
}

const cardColumns = [
  'c.surname',
  'c.given',
  'c.patronymic',
  'c.kind',
  'c.post',
  'c.subject',
  'c.association',
  'c.classTitle',
] as const
const byName = sql`c.surname collate "ru-x-icu", c.given collate "ru-x-icu", coalesce(c.patronymic, '') collate "ru-x-icu", c.id`

/** Open entries of one bank with everything a list says of them. */
export async function entriesOfBank(db: Db, cycleId: string, side: BankSide) {
  const rows = await db
    .selectFrom('bankEntry as e')
    .innerJoin('personCard as c', (join) =>
      join.onRef('c.organisationId', '=', 'e.organisationId').onRef('c.id', '=', 'e.personId'),
    )
    .select([
      'e.id',
      'e.version',
      'e.category',
      'e.capacity',
      'e.enteredOn',
      'e.approvedOn',
      'e.personId',
      ...cardColumns,
    ])
    .where('e.cycleId', '=', cycleId)
    .where('e.side', '=', side)
    .where('e.endedOn', 'is', null)
    .orderBy(byName)
    .execute()
  return rows.map((row) => ({ ...row, ...named(row), category: row.category as MenteeCategoryCode | null }))
}

export async function topicsOfEntries(db: Db, cycleId: string, side: BankSide) {
  const table = side === 'mentee' ? 'request' : 'competence'
  const level = side === 'mentee' ? 'difficulty' : 'level'
  const present = side === 'mentee' ? sql`t.resolved_on is null` : sql`true`
  const { rows } = await sql<{ bankEntryId: string; code: string; level: 0 | 1 | 2 | 3 }>`
    select t.bank_entry_id, t.topic_code as code, t.${sql.ref(level)} as level
    from ${sql.table(table)} t
    join bank_entry e on e.organisation_id = t.organisation_id and e.id = t.bank_entry_id
    where e.cycle_id = ${cycleId} and e.side = ${side} and e.ended_on is null and ${present}
    order by level desc, code`.execute(db)
  return rows
}

/**
 * Proposed, agreed or fixed pairs that are not over, counted for everybody on one side of them. Of whatever school year:
 * a pair goes on across 1 September, while the entries begin anew.
 */
export async function openPairsOf(db: Db, side: BankSide, today: IsoDate) {
  const column = side === 'mentee' ? 'p.menteePersonId' : 'p.mentorPersonId'
  const rows = await db
    .selectFrom('mentoringPair as p')
    .leftJoin('pairInForce as f', (join) =>
      join.onRef('f.organisationId', '=', 'p.organisationId').onRef('f.pairId', '=', 'p.id'),
    )
    .select([`${column} as personId`, (on) => on.fn.countAll<number>().as('pairs')])
    .where('p.withdrawnOn', 'is', null)
    .where((on) => on(on.fn.coalesce('f.toOn', 'p.endsOn'), '>=', today))
    .groupBy(column)
    .execute()
  return new Map(rows.map(({ personId, pairs }) => [personId, pairs]))
}

/** People who have not left, with what the rules ask of them. `words` are folded: lower case, ё as е. */
export async function peopleOutsideBank(
  db: Db,
  { cycleId, side, words, today }: { cycleId: string | null; side: BankSide; words: readonly string[]; today: IsoDate },
) {
  const fits = words.map(
    (word) => sql<boolean>`strpos(' ' || translate(lower(concat_ws(' ', c.surname, c.given, c.patronymic,
      c.post, c.subject)), 'ё-', 'е '), ${` ${word}`}) > 0`,
  )
  let query = db
    .selectFrom('personCard as c')
    .select(['c.id as personId', ...cardColumns])
    .select(['c.birthYear', 'c.experienceYears', 'c.experienceOn', 'c.hiredOn', 'c.category', 'c.leftOn'])
    .where((on) => on.or([on('c.leftOn', 'is', null), on('c.leftOn', '>=', today)]))
    .orderBy(byName)
  for (const fit of fits) query = query.where(fit)
  const [people, entered] = await Promise.all([query.execute(), peopleInBanks(db, cycleId)])
  const there = new Set(entered.filter((entry) => entry.side === side).map(({ personId }) => personId))
  const other = new Set(entered.filter((entry) => entry.side !== side).map(({ personId }) => personId))
  return people
    .map((row) => ({ ...row, ...named(row), inOtherBank: other.has(row.personId ?? '') }))
    .filter(({ personId }) => !there.has(personId))
}

async function peopleInBanks(db: Db, cycleId: string | null) {
  if (cycleId === null) return []
  return db
    .selectFrom('bankEntry')
    .select(['personId', 'side'])
    .where('cycleId', '=', cycleId)
    .where('endedOn', 'is', null)
    .execute()
}

// The columns of a view may be null for the type generator; these are not.
function named(row: Record<'personId' | 'surname' | 'given' | 'kind', string | null>) {
  const { personId, surname, given, kind } = row
  return { personId: personId ?? '', surname: surname ?? '', given: given ?? '', kind: kind ?? '' }
}

type Named = Omit<Card, 'id'> & { personId: string }

/** Somebody of these rows as a list names them. */
export function cardOf({
  personId: id,
  surname,
  given,
  patronymic,
  kind,
  post,
  subject,
  association,
  classTitle,
}: Named) {
  return { id, surname, given, patronymic, kind, post, subject, association, classTitle }
}
