import type pg from 'pg'
import { type PermissionSet, permissionSets } from '#domain/access.ts'
import { schoolYearOf } from '#domain/calendar.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import { synchroniseCatalogues } from '../catalogues.ts'
import { arrangeCare, type CareRecords } from './careRecords.ts'
import { arrangeFamily, type FamilyRecords } from './familyRecords.ts'
import { arrangePair, type MentoringRecords } from './mentoringRecords.ts'

export interface TestPerson {
  personId: string
  humanId: string
  /** Null for people without a sign-in. */
  accountId: string | null
}

export interface TestOrganisation {
  id: string
  cycleId: string
  /** Somebody for every permission set that the kind of organisation knows. */
  people: Partial<Record<PermissionSet, TestPerson>>
  /** Pedagogues without any appointment or account, in Russian alphabetical order. */
  pedagogues: TestPerson[]
  /** A pair of the first two pedagogues, everything but the order's registration done. */
  records: MentoringRecords
  /** The first pedagogue's seat in the council. */
  appointmentId: string
  /** A role that the organisation added to the catalogue. */
  ownRoleCode: string
  /** A topic that the organisation added to the catalogue. */
  ownTopicCode: string
  /** A list of staff that was checked and not yet applied; it names nobody. */
  staffListCheckId: string
  family: FamilyRecords
  /** Support and a special measure of the fifth pedagogue. */
  care: CareRecords
}

/** Two schools of one municipality and a school of another: own, sibling, stranger. */
export interface World {
  municipality: TestOrganisation
  own: TestOrganisation
  sibling: TestOrganisation
  otherMunicipality: TestOrganisation
  stranger: TestOrganisation
}

export async function worldIn(owner: pg.Pool, today: string): Promise<World> {
  const municipality = await organisation(owner, today, {
    kind: 'municipality',
    name: 'Управление образования',
    parent: null,
  })
  const own = await organisation(owner, today, { kind: 'school', name: 'Школа № 1', parent: municipality.id })
  const sibling = await organisation(owner, today, { kind: 'school', name: 'Школа № 2', parent: municipality.id })
  const otherMunicipality = await organisation(owner, today, {
    kind: 'municipality',
    name: 'Другое управление',
    parent: null,
  })
  const stranger = await organisation(owner, today, {
    kind: 'school',
    name: 'Чужая школа',
    parent: otherMunicipality.id,
  })
  return { municipality, own, sibling, otherMunicipality, stranger }
}

/** A checked list of headings alone. */
const listOfNobody = { sheets: [{ name: 'Лист 1', rows: [['ФИО', 'Должность']] }], chosen: {}, dropped: {} }
const foundNobody = {
  summary: {
    counts: { added: 0, changed: 0, unchanged: 0, duplicates: 0, withFaults: 0, faults: 0, skipped: 0, leavers: 0 },
    sheets: [],
  },
  errors: [],
}

interface Described {
  kind: string
  name: string
  parent: string | null
}

async function organisation(owner: pg.Pool, today: string, described: Described): Promise<TestOrganisation> {
  const { id, cycleId } = await emptyOrganisation(owner, today, described)
  const people = await peopleOfEverySet(owner, id, today)
  const pedagogues = await pedagoguesOf(owner, id, today)
  const [mentor, mentee] = pedagogues
  const curator = people.curator ?? people.municipalCoordinator
  if (!mentor || !mentee || !curator) throw new Error('the world lacks people')
  const curatorPersonId = curator.personId
  const records = await arrangePair({ owner, organisationId: id, cycleId, mentor, mentee, curatorPersonId, today })
  const appointmentId = await seatInCouncil(owner, id, mentor.personId)
  const staffListCheckId = await checkedListOfNobody({ owner, organisationId: id, today, by: curatorPersonId })
  const { ownRoleCode, ownTopicCode } = await extendCatalogues(owner, id)
  const family = await arrangeFamily({ owner, organisationId: id })
  const care = await arrangeCare({
    owner,
    organisationId: id,
    personId: pedagogues[4]?.personId ?? '',
    specialistId: (people.psychologist ?? curator).personId,
    curatorId: curatorPersonId,
  })
  await joinAssociation(owner, id, [pedagogues[2], people.associationHead])
  const catalogues = { ownRoleCode, ownTopicCode }
  return { id, cycleId, people, pedagogues, records, appointmentId, ...catalogues, staffListCheckId, family, care }
}

function seatInCouncil(owner: pg.Pool, organisationId: string, personId: string): Promise<string> {
  return idOf(
    owner,
    `insert into appointment (organisation_id, person_id, role_code, started_on)
     select $1, $2, code, '2026-09-01' from appointment_role
     where organisation_id = $1 and code in ('council-member', 'methodist', 'secretary') order by code limit 1 returning id`,
    [organisationId, personId],
  )
}

interface Checked {
  owner: pg.Pool
  organisationId: string
  today: string
  by: string
}

function checkedListOfNobody({ owner, organisationId, today, by }: Checked): Promise<string> {
  return idOf(
    owner,
    `insert into staff_list_check (organisation_id, file_name, checked_on, checked_by, rows, found)
     values ($1, 'Список.xlsx', $2, $3, $4, $5) returning id`,
    [organisationId, today, by, JSON.stringify(listOfNobody), JSON.stringify(foundNobody)],
  )
}

/** A role and a topic that the organisation added itself. */
async function extendCatalogues(owner: pg.Pool, organisationId: string) {
  const ownRoleCode = `own-${organisationId}`
  await owner.query(
    `insert into appointment_role (organisation_id, code, title, permission_set, official) values ($1, $2, 'Своя роль', 'observer', false)`,
    [organisationId, ownRoleCode],
  )
  const ownTopicCode = `own-topic-${organisationId}`
  await owner.query(
    `insert into topic (organisation_id, code, title, official) values ($1, $2, 'Тема организации', false)`,
    [organisationId, ownTopicCode],
  )
  return { ownRoleCode, ownTopicCode }
}

async function emptyOrganisation(owner: pg.Pool, today: string, { kind, name, parent }: Described) {
  const id = await idOf(
    owner,
    `insert into organisation (kind, municipality_id, full_name, short_name, locality) values ($1, $2, $3, $3, 'Заречный')
     returning organisation_id as id`,
    [kind, parent, name],
  )
  await synchroniseCatalogues(owner, today, id)
  const year = schoolYearOf(today)
  const cycleId = await idOf(
    owner,
    `insert into cycle (organisation_id, school_year, starts_on, ends_on) values ($1, $2, $3, $4) returning id`,
    [id, year, `${year}-09-01`, `${year + 1}-08-31`],
  )
  return { id, cycleId }
}

async function peopleOfEverySet(owner: pg.Pool, organisationId: string, today: string) {
  const people: TestOrganisation['people'] = {}
  for (const set of permissionSets) {
    const made = await appointed(owner, organisationId, set, today)
    if (made) people[set] = made
  }
  return people
}

/** One of the pedagogues is of the association whose head the world has; the others are of none. */
async function joinAssociation(owner: pg.Pool, organisationId: string, people: (TestPerson | undefined)[]) {
  const ids = people.map((person) => person?.personId)
  await owner.query(
    `update person_post set association = 'ШМО учителей' where organisation_id = $1 and person_id = any ($2::uuid[])`,
    [organisationId, ids],
  )
  await owner.query(
    `update appointment a set concerns = 'МО учителей' from appointment_role r
     where a.organisation_id = $1 and r.organisation_id = a.organisation_id and r.code = a.role_code
       and r.permission_set = 'associationHead'`,
    [organisationId],
  )
}

async function pedagoguesOf(owner: pg.Pool, organisationId: string, today: string): Promise<TestPerson[]> {
  const pedagogues: TestPerson[] = []
  for (const surname of surnames) {
    pedagogues.push(await person(owner, organisationId, { surname, post: 'учитель', withAccount: false, today }))
  }
  return pedagogues
}

const surnames = ['Абрамова', 'Белов', 'Воронцова', 'Гусев', 'Ёлкина', 'Жуков']

async function appointed(owner: pg.Pool, organisationId: string, set: PermissionSet, today: string) {
  const role = await owner.query(
    'select code from appointment_role where organisation_id = $1 and permission_set = $2 order by code limit 1',
    [organisationId, set],
  )
  const code = role.rows[0]?.code as string | undefined
  if (code === undefined && set !== 'participant') return null
  const made = await person(owner, organisationId, {
    surname: `Сотрудник-${set}`,
    post: 'сотрудник',
    withAccount: true,
    today,
  })
  if (code !== undefined) {
    await owner.query(
      'insert into appointment (organisation_id, person_id, role_code, started_on) values ($1, $2, $3, $4)',
      [organisationId, made.personId, code, '2026-09-01'],
    )
  }
  return made
}

interface DescribedPerson {
  surname: string
  post: string
  withAccount: boolean
  today: string
}

async function person(
  owner: pg.Pool,
  organisationId: string,
  { surname, post, withAccount }: DescribedPerson,
): Promise<TestPerson> {
  const humanId = await idOf(owner, 'insert into identity.human default values returning id', [])
  const personId = await idOf(
    owner,
    `insert into person (organisation_id, human_id, kind, joined_on, birth_year) values ($1, $2, 'pedagogue', '2020-09-01', 1985) returning id`,
    [organisationId, humanId],
  )
  await owner.query(
    `insert into person_name (organisation_id, person_id, from_on, surname, given, patronymic, gender)
     values ($1, $2, '2020-09-01', $3, 'Анна', 'Петровна', 'f')`,
    [organisationId, personId, surname],
  )
  await owner.query('insert into search_entry (organisation_id, person_id, words) values ($1, $2, $3)', [
    organisationId,
    personId,
    ` ${foldForSearch(`${surname} Анна Петровна`).replaceAll('-', ' ')}`,
  ])
  await owner.query(
    `insert into person_post (organisation_id, person_id, from_on, post) values ($1, $2, '2020-09-01', $3)`,
    [organisationId, personId, post],
  )
  if (!withAccount) return { personId, humanId, accountId: null }
  const login = `${surname}-${organisationId}`.toLowerCase()
  const accountId = await idOf(
    owner,
    'insert into identity.account (human_id, login, login_key) values ($1, $2, $2) returning id',
    [humanId, login],
  )
  return { personId, humanId, accountId }
}

async function idOf(owner: pg.Pool, sql: string, values: unknown[]): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(sql, values)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('nothing was inserted')
  return id
}
