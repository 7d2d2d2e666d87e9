import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'
import type { Agreement, Course } from '../contract.ts'

interface MentorRow {
  id: string
  kind: string
  surname: string
  given: string
  patronymic: string | null
  post: string | null
  subject: string | null
}

const cardColumns = sql`c.id, c.kind, c.surname, c.given, c.patronymic, c.post, c.subject`

export async function findPerson(db: Db, personId: string): Promise<MentorRow | undefined> {
  const { rows } = await sql<MentorRow>`select ${cardColumns} from person_card c where c.id = ${personId}`.execute(db)
  return rows[0]
}

/** Mentors and candidates of a school year, in Russian alphabetical order. */
export async function mentorsOf(db: Db, schoolYear: number) {
  const { rows } = await sql<MentorRow & { entryId: string; approvedOn: IsoDate | null }>`
    select ${cardColumns}, e.id as entry_id, e.approved_on
    from bank_entry e
    join cycle y on y.organisation_id = e.organisation_id and y.id = e.cycle_id and y.school_year = ${schoolYear}
    join person_card c on c.organisation_id = e.organisation_id and c.id = e.person_id
    where e.side = 'mentor' and e.ended_on is null
    order by c.surname collate "ru-x-icu", c.given collate "ru-x-icu", coalesce(c.patronymic, '') collate "ru-x-icu", c.id`.execute(
    db,
  )
  return rows
}

const courseColumns = [
  'id',
  'version',
  'personId',
  'title',
  'provider',
  'hours',
  'finishedOn',
  'certificateNumber',
] as const
type CourseRow = Course & { personId: string }

/** The latest first. */
export async function coursesOf(db: Db, personIds: readonly string[]): Promise<CourseRow[]> {
  if (personIds.length === 0) return []
  return db
    .selectFrom('mentorTraining')
    .select(courseColumns)
    .where('personId', 'in', personIds)
    .orderBy('finishedOn', 'desc')
    .orderBy('title')
    .orderBy('id')
    .execute()
}

/** Locked until the command ends. */
export async function lockCourses(db: Db, courseIds: readonly string[]): Promise<CourseRow[]> {
  return db
    .selectFrom('mentorTraining')
    .select(courseColumns)
    .where('id', 'in', courseIds)
    .orderBy('id')
    .forUpdate()
    .execute()
}

type CourseFacts = Omit<Course, 'id' | 'version'>

export async function insertCourses(
  db: Db,
  courses: readonly (CourseFacts & { organisationId: string; personId: string })[],
) {
  return db.insertInto('mentorTraining').values(courses).returning(['id', 'version', 'personId']).execute()
}

export async function updateCourse(db: Db, courseId: string, facts: CourseFacts) {
  return db
    .updateTable('mentorTraining')
    .set({ ...facts, version: sql<number>`version + 1` })
    .where('id', '=', courseId)
    .returning(['id', 'version', 'personId'])
    .executeTakeFirstOrThrow()
}

export async function deleteCourses(db: Db, courseIds: readonly string[]): Promise<void> {
  await db.deleteFrom('mentorTraining').where('id', 'in', courseIds).execute()
}

const agreementColumns = ['id', 'version', 'personId', 'number', 'signedOn', 'fromOn', 'toOn'] as const
type AgreementRow = Agreement & { personId: string }

/** The latest first. */
export async function agreementsOf(db: Db, personIds: readonly string[]): Promise<AgreementRow[]> {
  if (personIds.length === 0) return []
  return db
    .selectFrom('additionalAgreement')
    .select(agreementColumns)
    .where('personId', 'in', personIds)
    .orderBy('fromOn', 'desc')
    .orderBy('id')
    .execute()
}

export async function lockAgreement(db: Db, agreementId: string): Promise<AgreementRow | undefined> {
  return db
    .selectFrom('additionalAgreement')
    .select(agreementColumns)
    .where('id', '=', agreementId)
    .forUpdate()
    .executeTakeFirst()
}

type AgreementFacts = Omit<Agreement, 'id' | 'version'>

export async function insertAgreement(
  db: Db,
  agreement: AgreementFacts & { organisationId: string; personId: string },
) {
  return db
    .insertInto('additionalAgreement')
    .values(agreement)
    .returning(['id', 'version', 'personId'])
    .executeTakeFirstOrThrow()
}

export async function updateAgreement(db: Db, agreementId: string, facts: AgreementFacts) {
  return db
    .updateTable('additionalAgreement')
    .set({ ...facts, version: sql<number>`version + 1` })
    .where('id', '=', agreementId)
    .returning(['id', 'version', 'personId'])
    .executeTakeFirstOrThrow()
}

export async function deleteAgreement(db: Db, agreementId: string): Promise<void> {
  await db.deleteFrom('additionalAgreement').where('id', '=', agreementId).execute()
}

/** How many of these people there are here; locked, so that nothing is written of a record that is being merged. */
export async function lockPeople(db: Db, personIds: readonly string[]): Promise<number> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', personIds)
    .where('mergedInto', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return rows.length
}
