import { whyNotInBank } from '#domain/bankEntry.ts'
import { whyNotChangeOwnSheet } from '#domain/requests/requestSheet.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { leftOnOf, peopleOf } from '../personQueries.ts'
import { keepSheet } from './keepSheet.ts'
import { sheetOfPerson } from './shownSheet.ts'

export async function ownSheet({ db, actor, today }: Request<typeof contract.ownSheet>) {
  const [[person], leftOn, shown] = await Promise.all([
    peopleOf(db, [actor.personId]),
    leftOnOf(db, actor.personId),
    sheetOfPerson(db, actor.personId, today),
  ])
  if (!person) throw new NotThere()
  const hasLeft = whyNotInBank({ leftOn, isInThisBank: false }, today, today) === 'person-has-left'
  const whyNot = hasLeft ? ('person-has-left' as const) : whyNotChangeOwnSheet(shown.sheet?.requests ?? [])
  return { person, ...shown, whyNot }
}

export async function saveOwnSheet({ db, input, actor, today }: Request<typeof contract.saveOwnSheet>) {
  const { personId } = actor
  return keepSheet({ db, actor, today }, { personId, how: 'self', receivedOn: today, answers: input })
}
