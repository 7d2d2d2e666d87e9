import { fullName } from '#domain/russian/names.ts'
import { fieldsOfConsentWithdrawal } from '#features/documents/catalogue/consent-withdrawal/fields.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { type ConsentRow, cardsOf, findConsent, guardiansOf } from '../needQueries.ts'
import { wordType } from './blanks.ts'
import { guardianFacts, headOn, minorFacts, organisationFacts } from './parties.ts'
import { filledSheet } from './sheet.ts'

export async function withdrawalBlank({ db, input, actor, today }: Request<typeof contract.withdrawalBlank>) {
  const consent = await findConsent(db, input.id)
  if (!consent) throw new NotThere()
  const [card] = await cardsOf(db, [consent.personId])
  if (!card) throw new NotThere()
  const organisation = await organisationFacts(db, actor.organisationId)
  const tags = fieldsOfConsentWithdrawal({
    organisation,
    head: await headOn(db, organisation, today),
    person: minorFacts(card),
    guardian: await guardianWhoSigned(db, consent),
    kind: consent.kind,
    givenOn: consent.givenOn,
  })
  const bytes = await filledSheet({ paper: 'withdrawal', fileName: '', tags })
  return { name: `Отзыв согласия — ${fullName(card)}.docx`, mediaType: wordType, bytes: new Uint8Array(bytes) }
}

async function guardianWhoSigned(db: Db, { signatory, personId, guardianPersonId, givenOn }: ConsentRow) {
  if (signatory === 'self') return undefined
  const guardians = await guardiansOf(db, [personId], givenOn)
  return guardianFacts(guardians.find(({ id }) => id === guardianPersonId))
}
