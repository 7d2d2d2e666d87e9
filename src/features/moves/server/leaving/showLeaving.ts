import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { moveOfLeaving } from '../transfers/transferQueries.ts'
import {
  appointmentsOf,
  earlierStaysOf,
  factsBesides,
  findLeavingCard,
  neighboursOf,
  openEntriesOf,
  openPairsOf,
} from './leavingQueries.ts'

export async function showLeaving({ db, input, actor, today }: Request<typeof contract.showLeaving>) {
  const card = await findLeavingCard(db, input.id)
  if (!card) throw new NotThere()
  const [pairs, entries, appointments, besides, neighbours, earlier, move] = await Promise.all([
    actor.permissions.has('pairs.view') ? openPairsOf(db, input.id, today) : null,
    actor.permissions.has('banks.view') ? openEntriesOf(db, input.id) : null,
    appointmentsOf(db, input.id),
    factsBesides(db, input.id, today),
    neighboursOf(db),
    earlierStaysOf(db, input.id),
    moveOfLeaving(db, input.id),
  ])
  return {
    card,
    pairs,
    bankEntries: entries,
    appointments: appointments.filter(({ to }) => to === null || to >= today),
    consents: actor.permissions.has('consents.view') ? besides.consents : null,
    signsIn: besides.signsIn,
    move,
    neighbours,
    earlier,
  }
}
