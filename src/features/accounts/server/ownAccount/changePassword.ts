import type { Db } from '#server/db/database.ts'
import { Refused } from '#server/http/refused.ts'
import type { UnhurriedRequest } from '#server/http/route.ts'
import { newPassword } from '#server/security/passwordProof.ts'
import { seal, unseal } from '#server/security/sealed.ts'
import type * as contract from '../../contract.ts'
import { throwIfPasswordDoesNotFit } from '../fittingPassword.ts'
import { ownCard, placesOfHuman } from '../queries.ts'
import { ownPassword } from './ownPassword.ts'
import { updatePassword } from './queries.ts'

export async function changePassword(request: UnhurriedRequest<typeof contract.changePassword>) {
  const { input, actor, transaction } = request
  throwIfPasswordDoesNotFit('next', input.next, await transaction(aboutOneself))
  const old = await ownPassword(request, input.current)
  const made = await newPassword(input.next)
  const resealed = old.totpSealed && seal(unseal(old.totpSealed, old.key), made.key)
  const change = { proof: old.proof, made, resealed, keptSession: actor.sessionId }
  // Somebody else changed it between the two questions.
  if (!(await transaction((db) => updatePassword(db, change)))) throw new Refused('wrong-password')
  return {}
}

async function aboutOneself(db: Db) {
  const [{ login, name }, places] = await Promise.all([ownCard(db), placesOfHuman(db)])
  return {
    login,
    names: name?.split(' ') ?? [],
    organisationNames: places.map((place) => place.shortName),
    staff: places.some((place) => place.permissionSets.length > 0),
  }
}
