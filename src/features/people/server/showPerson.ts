import { isYoungSpecialist } from '#domain/bankEntry.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import type { PersonPage } from '../personPage.ts'
import { youngLimitsOf } from './list/listQueries.ts'
import {
  appointmentsOf,
  bankEntriesOf,
  classesOf,
  consentsOf,
  documentsOf,
  findCard,
  historyOf,
  mostLines,
  namesOf,
  pairsOf,
  postsOf,
  relatedTo,
} from './pageQueries.ts'

type Asked = Request<typeof contract.showPerson>

/** Everybody sees of a person what their own permissions open. */
export async function showPerson(asked: Asked): Promise<PersonPage> {
  const { db, input, actor, today } = asked
  const card = await findCard(db, input.id)
  if (!card) throw new NotThere()
  const may = (permission: Parameters<typeof actor.permissions.has>[0]) => actor.permissions.has(permission)
  const [names, posts, classes, guardians, children] = await Promise.all([
    namesOf(db, input.id),
    postsOf(db, input.id),
    classesOf(db, input.id),
    relatedTo(db, input.id, 'child'),
    relatedTo(db, input.id, 'guardian'),
  ])
  const [young, appointments, bankEntries, consents, pairs, documents, history] = await Promise.all([
    youngOf(asked, card),
    may('appointments.view') ? appointmentsOf(db, input.id) : null,
    may('banks.view') ? bankEntriesOf(db, input.id) : null,
    may('consents.view') ? consentsOf(db, input.id) : null,
    may('pairs.view') ? pairsOf(db, input.id, today) : null,
    may('documents.view') && may('pairs.view') ? documentsOf(db, input.id) : null,
    may('journal.view') ? historyOf(db, input.id) : null,
  ])
  const about = { card, names, posts, classes, guardians, children, young }
  const historyIsWhole = (history?.length ?? 0) < mostLines
  return { ...about, appointments, bankEntries, consents, pairs, documents, history, historyIsWhole }
}

async function youngOf({ db, actor, today }: Asked, card: PersonPage['card']): Promise<PersonPage['young']> {
  if (card.kind !== 'pedagogue') return null
  const limits = await youngLimitsOf(db, actor.organisationId)
  return { isYoung: isYoungSpecialist(card, limits, today), limits }
}
