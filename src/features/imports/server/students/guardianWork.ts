import { fullName, type PersonName } from '#domain/russian/names.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import { guardianAfter, sameGuardian } from '#domain/staffList/students/compareWithStudents.ts'
import type { ListedGuardian, Relation } from '#domain/staffList/students/studentRow.ts'

/** A representative with their own record and with the record that ties them to the child. */
export interface KnownGuardian extends ListedGuardian {
  personId: string
  guardianId: string
}

export interface Adult {
  id: string
  name: Pick<PersonName, 'surname' | 'given' | 'patronymic'>
  phone: string | null
}

export interface GuardianWork {
  /** People to be added, each once however many children they have. */
  newPeople: { key: number; name: PersonName; phone: string | null }[]
  /** `of` is an id or the key of a new person. */
  newTies: { childId: string; of: string | number; relation: Relation }[]
  phones: Map<string, string>
  relations: Map<string, Relation>
}

interface Child {
  id: string
  known: readonly KnownGuardian[]
  listed: readonly ListedGuardian[]
}

type Finder = (name: Adult['name'], phone: string | null) => string | number | null

/** A representative is somebody known by the name and the same child or the same phone; anybody else is somebody new. */
export function guardianWork(children: readonly Child[], adults: readonly Adult[]): GuardianWork {
  const work: GuardianWork = { newPeople: [], newTies: [], phones: new Map(), relations: new Map() }
  const { find, remember } = adultsByPhone(adults)
  for (const child of children) {
    const tied = new Set<string | number>(child.known.map(({ personId }) => personId))
    for (const listed of child.listed) {
      const before = sameGuardian(child.known, listed)
      if (before !== null) {
        complete(before, listed, work)
        continue
      }
      const of = find(listed.name, listed.phone) ?? addPerson(listed, { work, remember })
      if (!tied.has(of) && of !== child.id) work.newTies.push({ childId: child.id, of, relation: listed.relation })
      tied.add(of)
    }
  }
  return work
}

function complete(before: KnownGuardian, listed: ListedGuardian, { phones, relations }: GuardianWork) {
  // Two children may bring a number each: none of them drives out the other.
  const known = { ...before, phone: phones.get(before.personId) ?? before.phone }
  const after = guardianAfter(known, listed)
  if (after.phone !== null && after.phone !== before.phone) phones.set(before.personId, after.phone)
  if (after.relation !== before.relation) relations.set(before.guardianId, after.relation)
}

function addPerson(
  { name, phone }: ListedGuardian,
  { work, remember }: { work: GuardianWork; remember: (key: number, one: Omit<Adult, 'id'>) => void },
): number {
  const key = work.newPeople.length + 1
  work.newPeople.push({ key, name, phone })
  remember(key, { name, phone })
  return key
}

function adultsByPhone(adults: readonly Adult[]) {
  const byKey = new Map<string, string | number>()
  const remember = (of: string | number, { name, phone }: Omit<Adult, 'id'>) => {
    for (const key of keysOf(name, phone)) if (!byKey.has(key)) byKey.set(key, of)
  }
  for (const { id, ...adult } of adults) remember(id, adult)
  const find: Finder = (name, phone) => {
    const key = keysOf(name, phone).find((each) => byKey.has(each))
    return key === undefined ? null : (byKey.get(key) ?? null)
  }
  return { find, remember }
}

function keysOf(name: Adult['name'], phone: string | null): string[] {
  const folded = foldForSearch(fullName({ ...name, gender: null }))
  return (phone ?? '').split(', ').flatMap((each) => (each === '' ? [] : [`${folded} ${each}`]))
}
