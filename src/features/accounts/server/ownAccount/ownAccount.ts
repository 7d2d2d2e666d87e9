import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { placesOfHuman } from '../queries.ts'
import { ownAccountCard, ownSessions } from './queries.ts'

export async function ownAccount({ db, actor }: Request<typeof contract.ownAccount>) {
  const [card, sessions, places] = await Promise.all([ownAccountCard(db), ownSessions(db), placesOfHuman(db)])
  return {
    login: card.login,
    staff: places.some((place) => place.permissionSets.length > 0),
    passwordSetAt: card.passwordSetAt,
    totpSince: card.totpConfirmedAt,
    recoveryCodesLeft: card.recoveryCodesLeft,
    sessions: sessions.map((session) => ({ ...session, thisOne: session.id === actor.sessionId })),
  }
}
