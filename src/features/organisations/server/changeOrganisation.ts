import { typeset } from '#domain/russian/typography.ts'
import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { type ChangedCard, findChangedCard } from './queries.ts'

export async function changeOrganisation({ db, input, actor }: Request<typeof contract.change>) {
  const { version, ...changed } = input
  const saved = await findChangedCard(db, actor.organisationId, version, typesetNames(changed) as ChangedCard)
  if (!saved) throw new Refused('changed-meanwhile')
  return saved
}

/** Names are typed with the quotes of the keyboard and stand on papers with those of print. */
function typesetNames<Changed extends { fullName?: string | undefined; shortName?: string | undefined }>(
  changed: Changed,
) {
  const { fullName, shortName } = changed
  return {
    ...changed,
    ...(fullName === undefined ? {} : { fullName: typeset(fullName) }),
    ...(shortName === undefined ? {} : { shortName: typeset(shortName) }),
  }
}
