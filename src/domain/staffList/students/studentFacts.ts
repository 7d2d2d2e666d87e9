import type { IsoDate } from '#domain/calendar.ts'
import { fullName } from '#domain/russian/names.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import { readBirthDay, readEmail, readPhone, readText } from '../cells.ts'
import { type CellFault, cellsOf } from '../facts.ts'
import { type ColumnMapping, type GuardianSlot, guardianSlots, type StudentField } from '../headings/fields.ts'
import type { Cell } from '../sheet.ts'
import { readGuardians, readRelation } from './readGuardians.ts'
import { classOfSection, readClass, withLetter } from './studentClass.ts'
import type { ListedGuardian, Relation, StudentFacts } from './studentRow.ts'

type FactField = Exclude<StudentField, 'fullName' | 'surname' | 'given' | 'patronymic'>

/** How the columns are called when a cell of theirs is at fault. */
const fieldWords: Record<FactField, string> = {
  classTitle: 'Класс',
  classLetter: 'Буква класса',
  birth: 'Дата рождения',
  phone: 'Телефон',
  email: 'E-mail',
  mother: 'Мать',
  motherPhone: 'Телефон матери',
  father: 'Отец',
  fatherPhone: 'Телефон отца',
  guardian: 'Законный представитель',
  guardianRelation: 'Кем приходится',
  guardianPhone: 'Телефон представителя',
  secondGuardian: 'Второй представитель',
  secondGuardianRelation: 'Кем приходится',
  secondGuardianPhone: 'Телефон второго представителя',
}

/** Everything a row of a list of students tells besides the name. */
export function readStudentFacts(
  row: readonly Cell[],
  mapping: ColumnMapping,
  { today, section }: { today: IsoDate; section: string },
): { facts: StudentFacts; faults: CellFault[] } {
  const { faults, read } = cellsOf<FactField>(row, mapping, fieldWords)
  const birth = read('birth', (cell) => readBirthDay(cell, today))
  const written = withLetter(read('classTitle', readClass), read('classLetter', readText))
  const facts = {
    classTitle: written ?? (mapping.classTitle === undefined ? classOfSection(section) : null),
    birthOn: birth?.on ?? null,
    birthYear: birth?.year ?? null,
    phone: read('phone', readPhone),
    email: read('email', readEmail),
    guardians: onlyOnce(guardianSlots.flatMap((slot) => guardiansIn(slot, { mapping, read, faults }))),
  }
  return { facts, faults }
}

type Cells = { mapping: ColumnMapping } & ReturnType<typeof cellsOf<FactField>>

const usualRelation: Record<GuardianSlot, Relation> = {
  mother: 'mother',
  father: 'father',
  guardian: 'parent',
  secondGuardian: 'parent',
}
const relationField = { guardian: 'guardianRelation', secondGuardian: 'secondGuardianRelation' } as const

function guardiansIn(slot: GuardianSlot, { mapping, read, faults }: Cells): ListedGuardian[] {
  const named = mapping[slot]
  // A phone of nobody has no place here; the page of the check says so of its column.
  if (named === undefined) return []
  const before = faults.length
  const guardians = read(slot, (cell) => readGuardians(cell, usualRelation[slot])) ?? []
  const phones = read(`${slot}Phone`, readPhone)?.split(', ') ?? []
  const relation = slot === 'guardian' || slot === 'secondGuardian' ? read(relationField[slot], readRelation) : null
  if (guardians.length === 0 && phones.length > 0 && faults.length === before) {
    faults.push({ column: named, words: `${fieldWords[`${slot}Phone`]} есть, а кто это, не написано` })
  }
  const each = guardians.length === phones.length
  return guardians.map((one, index) => ({
    ...one,
    relation: guardians.length === 1 ? (relation ?? one.relation) : one.relation,
    phone: one.phone ?? (each ? phones[index] : index === 0 && phones.length > 0 ? phones.join(', ') : null) ?? null,
  }))
}

/** The mother may stand in two columns: once as the mother and once as the representative. */
function onlyOnce(guardians: readonly ListedGuardian[]): ListedGuardian[] {
  const byName = new Map<string, ListedGuardian>()
  for (const one of guardians) {
    const key = foldForSearch(fullName(one.name))
    const first = byName.get(key)
    byName.set(key, first ? { ...first, phone: first.phone ?? one.phone } : one)
  }
  return [...byName.values()]
}
