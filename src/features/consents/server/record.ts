import type { ConsentKind } from '#domain/consent.ts'
import { whyNotRecordConsent } from '#domain/consent.ts'
import { grouped } from '#domain/grouped.ts'
import type { Refusal } from '#domain/refusal.ts'
import { consentMenteeWording } from '#features/documents/catalogue/consent-mentee/fields.ts'
import { consentMentorWording } from '#features/documents/catalogue/consent-mentor/fields.ts'
import { consentProcessingWording } from '#features/documents/catalogue/consent-processing/fields.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere, throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { consentsOfPeople } from './needQueries.ts'
import { insertConsents, lockPeople, pairsById } from './recordQueries.ts'

/** The version of the blank that the program prints today. */
const wordings: Record<ConsentKind, string> = {
  processing: consentProcessingWording,
  mentor: consentMentorWording,
  mentee: consentMenteeWording,
}

/** All of the marked papers or none of them. */
export async function record({ db, input, actor, today }: Request<typeof contract.record>) {
  const papers = [...new Map(input.consents.map((paper) => [keyOf(paper), paper])).values()]
  const personIds = [...new Set(papers.map(({ personId }) => personId))]
  const locked = await lockPeople(db, personIds)
  if (locked.length !== personIds.length) throw new NotThere()
  const setAside = await pairsSetAside(db, papers)
  const known = grouped(await consentsOfPeople(db, personIds), keyOf)
  const { givenOn, untilOn, paperLocation } = input
  throwIfRefused(
    papers.flatMap((paper): Refusal[] => {
      const reason = whyNotRecordConsent(
        { kind: paper.kind, givenOn, untilOn },
        { consents: known.get(keyOf(paper)) ?? [], pairSetAside: setAside.has(paper.pairId) },
        today,
      )
      return reason === null ? [] : [{ reason, subject: paper.personId }]
    }),
  )
  const consents = await insertConsents(
    db,
    papers.map((paper) => ({
      ...paper,
      organisationId: actor.organisationId,
      givenOn,
      untilOn,
      paperLocation,
      wordingVersion: wordings[paper.kind],
      recordedBy: actor.personId,
    })),
  )
  return { consents }
}

interface Paper {
  personId: string
  kind: ConsentKind
  pairId: string | null
}

function keyOf({ personId, kind, pairId }: Paper): string {
  return `${personId} ${kind} ${pairId}`
}

/** Every paper must be of a pair where the person stands on that side; otherwise there is no such need. */
async function pairsSetAside(db: Db, papers: readonly Paper[]): Promise<Set<string | null>> {
  const pairIds = [...new Set(papers.flatMap(({ pairId }) => pairId ?? []))]
  const pairs = new Map((await pairsById(db, pairIds)).map((pair) => [pair.id, pair]))
  for (const { personId, kind, pairId } of papers) {
    if ((kind === 'processing') !== (pairId === null)) throw new NotThere()
    if (pairId === null) continue
    const pair = pairs.get(pairId)
    if (personId !== (kind === 'mentor' ? pair?.mentorPersonId : pair?.menteePersonId)) throw new NotThere()
  }
  return new Set([...pairs.values()].filter(({ withdrawnOn }) => withdrawnOn !== null).map(({ id }) => id))
}
