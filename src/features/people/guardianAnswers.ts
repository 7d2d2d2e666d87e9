import { z } from 'zod'
import type { GuardianRelation } from '#domain/person/guardian.ts'
import { addGuardian } from './contract.ts'

/** What the form about a guardian holds, before anything is chosen. */
export const noGuardian = {
  relation: '',
  isNew: false,
  personId: '',
  newPerson: { surname: '', given: '', patronymic: '', phone: '' },
  fromOn: '',
}
export type GuardianAnswers = typeof noGuardian

export function guardianInput(childId: string, values: GuardianAnswers, isNamesake: boolean) {
  const { relation, isNew, personId, newPerson, fromOn } = values
  return {
    childId,
    relation: relation as GuardianRelation,
    personId: isNew ? null : personId || null,
    newPerson: isNew ? { ...newPerson, isNamesake } : null,
    fromOn: fromOn || null,
  }
}

/** What does not fit is said beside its field before anything is sent. */
export function guardianAnswers(childId: string) {
  return z.preprocess((values) => guardianInput(childId, values as GuardianAnswers, false), addGuardian.input)
}
