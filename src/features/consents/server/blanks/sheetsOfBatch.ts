import { type IsoDate, schoolYearOf } from '#domain/calendar.ts'
import { grouped } from '#domain/grouped.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere } from '#server/http/refused.ts'
import { cardsOf, guardiansOf, peopleInBanks } from '../needQueries.ts'
import { pairsById } from '../recordQueries.ts'
import { blanksOfBatch, findMunicipality, organisationCard, termsOfPairs } from './blankQueries.ts'
import { headOn, organisationFacts } from './parties.ts'
import type { Sheet } from './sheet.ts'
import { type Place, sheetsOfPaper } from './sheetsOfPaper.ts'
import { pairTerms } from './termsOfPair.ts'

interface Asked {
  batchId: string
  organisationId: string
  today: IsoDate
}

/** What was asked for in one go, with the data of today, in alphabetical order of people. */
export async function sheetsOfBatch(db: Db, { batchId, organisationId, today }: Asked): Promise<Sheet[]> {
  const blanks = await blanksOfBatch(db, batchId)
  if (blanks.length === 0) throw new NotThere()
  const pairIds = [...new Set(blanks.flatMap(({ pairId }) => pairId ?? []))]
  const pairs = new Map((await pairsById(db, pairIds)).map((pair) => [pair.id, pair]))
  const others = [...pairs.values()].flatMap((pair) => [pair.mentorPersonId, pair.menteePersonId])
  const personIds = [...new Set([...blanks.map(({ personId }) => personId), ...others])]
  const [cards, guardians, entries] = await Promise.all([
    cardsOf(db, personIds),
    guardiansOf(db, personIds, today),
    peopleInBanks(db, schoolYearOf(today)),
  ])
  const place = await placeOf(db, { organisationId, today, pairIds })
  const cardOf = new Map(cards.map((card) => [card.id, card]))
  const blanksOf = grouped(blanks, ({ personId }) => personId)
  const guardiansOfChild = grouped(guardians, ({ childPersonId }) => childPersonId)
  const sidesOf = grouped(entries, ({ personId }) => personId)
  return cards.flatMap((card) =>
    (blanksOf.get(card.id) ?? []).flatMap((blank) => {
      const pair = pairs.get(blank.pairId ?? '')
      const otherId = pair && (pair.mentorPersonId === card.id ? pair.menteePersonId : pair.mentorPersonId)
      return sheetsOfPaper(
        {
          ...blank,
          card,
          guardian: guardiansOfChild.get(card.id)?.[0],
          other: cardOf.get(otherId ?? '') ?? null,
          sides: (sidesOf.get(card.id) ?? []).map(({ side }) => side),
        },
        place,
      )
    }),
  )
}

async function placeOf(
  db: Db,
  { organisationId, today, pairIds }: Omit<Asked, 'batchId'> & { pairIds: readonly string[] },
): Promise<Place> {
  const [organisation, recipient, { site }, terms] = await Promise.all([
    organisationFacts(db, organisationId),
    findMunicipality(db),
    organisationCard(db, organisationId),
    termsOfPairs(db, pairIds),
  ])
  return {
    organisation,
    recipient: recipient ?? { fullName: '', address: '' },
    resources: site === null ? [] : [site],
    head: pairIds.length === 0 ? null : await headOn(db, organisation, today),
    pairs: pairTerms(terms),
  }
}
