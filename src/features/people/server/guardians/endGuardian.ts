import { NotThere, throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { findGuardianForChange, setGuardianEnd } from './guardianQueries.ts'

export async function endGuardian({ db, input, today }: Request<typeof contract.endGuardian>) {
  const { id, toOn } = input
  const guardian = await findGuardianForChange(db, id)
  if (!guardian) throw new NotThere()
  throwIfRefused([
    ...(toOn !== null && toOn > today ? [{ reason: 'day-in-future' as const, subject: id }] : []),
    ...(toOn !== null && toOn < guardian.fromOn ? [{ reason: 'period-ends-before-start' as const, subject: id }] : []),
  ])
  await setGuardianEnd(db, id, toOn)
  return { persons: [guardian.childPersonId, guardian.guardianPersonId] }
}
