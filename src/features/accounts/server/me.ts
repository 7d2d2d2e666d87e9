import { type PermissionSet, permissionsOf } from '#domain/access.ts'
import { schoolYearOf } from '#domain/calendar.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { ownCard, placesOfHuman } from './queries.ts'

export async function me({ db }: Request<typeof contract.me>) {
  const [{ login, mustUseTotp, name, demo }, places] = await Promise.all([ownCard(db), placesOfHuman(db)])
  return {
    account: { login, mustUseTotp },
    name,
    demo,
    places: places.map(({ organisationId, shortName, kind, permissionSets, today, timeZone }) => ({
      organisationId,
      shortName,
      kind,
      permissions: [...permissionsOf(permissionSets as PermissionSet[])],
      today,
      timeZone,
      schoolYear: schoolYearOf(today),
    })),
  }
}
