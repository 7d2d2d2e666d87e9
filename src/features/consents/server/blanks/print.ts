import { randomUUID } from 'node:crypto'
import { consentWordings } from '#content/consentWordings.ts'
import { isLacking } from '#domain/consents/consentNeed.ts'
import { paperOf } from '#domain/consents/consentPaper.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { mostPapers, type NeedFilter } from '../../contract.ts'
import { fits, isInState } from '../filter.ts'
import { type NeedStanding, type PersonNeeding, peopleWithNeeds } from '../peopleWithNeeds.ts'
import { insertBlanks } from '../recordQueries.ts'
import { headOn, organisationFacts } from './parties.ts'

/** The blanks get a name, under which they are fetched, and from then on are known as waiting for a signature. */
export async function print({ db, input, actor, today }: Request<typeof contract.print>) {
  const { publication, people: chosen } = input
  const { organisationId, personId: printedBy } = actor
  const everybody = await peopleWithNeeds(db, { organisationId, today, toBePublished: publication ? chosen : [] })
  if (chosen.some((id) => !everybody.some(({ card }) => card.id === id))) throw new NotThere()
  const people = everybody.filter((person) =>
    publication ? chosen.includes(person.card.id) : fits(person, input, today),
  )
  const papers = people.flatMap((person) =>
    person.needs.filter((need) => isToPrint(need, person, input)).map((need) => ({ person, need })),
  )
  if (papers.length === 0) throw new Refused('nothing-to-print')
  if (papers.length > mostPapers) throw new Refused([{ reason: 'too-many-papers', detail: `${mostPapers}` }])
  // A paper of a pair is written to the head; better said before than in place of the file.
  if (papers.some(({ need }) => need.pairId !== null))
    await headOn(db, await organisationFacts(db, organisationId), today)
  const batchId = randomUUID()
  await insertBlanks(
    db,
    papers.map(({ person: { card }, need: { kind, signatory, pairId, other } }) => ({
      organisationId,
      batchId,
      personId: card.id,
      kind,
      signatory,
      pairId,
      printedOn: today,
      printedBy,
      wordingVersion:
        consentWordings[paperOf({ kind, signatory, personKind: card.kind, otherKind: other?.kind ?? null })].version,
    })),
  )
  return { batchId, papers: papers.length, persons: [...new Set(papers.map(({ person }) => person.card.id))] }
}

type Asked = NeedFilter & { publication: boolean }

function isToPrint(need: NeedStanding, person: PersonNeeding, { publication, kind, state }: Asked): boolean {
  if (publication) return need.kind === 'publication'
  return isLacking(need) && (kind === null || need.kind === kind) && isInState(need, state, person)
}
