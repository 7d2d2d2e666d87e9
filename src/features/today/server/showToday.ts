import { addMonths, daysBetween } from '#domain/calendar.ts'
import { missingSignatures } from '#domain/consent.ts'
import { comingOfAge } from '#domain/consents/signatory.ts'
import { factsOfPair, missingConsents, type PairFacts, stateOfPair } from '#domain/mentoringPair.ts'
import { isSameAssociation } from '#domain/requests/association.ts'
import { initials } from '#domain/russian/names.ts'
import { firstSteps, type OrganisationFigures, sharedOut, tasksFor, tasksOfCollector } from '#domain/whatNow.ts'
import type { SignedPapers } from '#server/db/signerQueries.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { confirmationsOf, consentsOf, countsOf, pairRows, pairsOfPerson, processingOfBanks, setsOf } from './queries.ts'
import { associationsOfHead, pedagoguesWithoutSheet } from './sheetQueries.ts'
import { entriesToConfirm, learnersToMove } from './yearQueries.ts'

type Today = Request<typeof contract.show>

export async function showToday({ db, actor, today }: Today) {
  const own = (await pairsOfPerson(db, actor.personId, today)).map(({ surname, given, patronymic, ...pair }) => ({
    ...pair,
    withName: initials({ surname, given, patronymic, gender: null }, 'surname-first'),
  }))
  const isMunicipality = actor.organisationKind === 'municipality'
  const collecting = isMunicipality ? [] : tasksOfCollector(await sheetsToCollect(db, actor.personId, today))
  // A municipality has no banks of its own, and a participant sees only the own pair.
  if (!actor.permissions.has('pairs.view') || isMunicipality) {
    return { tasks: collecting, tasksOfCurator: [], steps: [], figures: null, ownPairs: own }
  }
  const figures = await figuresOf(db, today)
  const { people, mentees, mentors, pairsInForce, menteesWithoutPair } = figures
  const sets = await setsOf(db, actor.personId, today)
  const tasks = sharedOut(tasksFor(figures, actor.permissions), sets, figures)
  return {
    tasks: [...tasks.own, ...collecting],
    tasksOfCurator: tasks.atCurator,
    steps: actor.permissions.has('people.import') ? firstSteps(figures) : [],
    figures: { people, mentees, mentors, pairsInForce, menteesWithoutPair },
    ownPairs: own,
  }
}

async function figuresOf(db: Today['db'], today: string): Promise<OrganisationFigures> {
  const [{ waitingSince, ...counts }, rows, confirmations, consents, processing, learners, entries] = await Promise.all(
    [
      countsOf(db, today),
      pairRows(db),
      confirmationsOf(db),
      consentsOf(db),
      processingOfBanks(db, today),
      learnersToMove(db, today),
      entriesToConfirm(db, today),
    ],
  )
  const pairs = rows.map((row) => factsOfPair(row, confirmations, consents, today))
  const inState = (state: ReturnType<typeof stateOfPair>) => pairs.filter((pair) => stateOfPair(pair, today) === state)
  const soon = addMonths(today, 1)
  const endsSoon = ({ fixed }: PairFacts) => fixed !== null && fixed.toOn <= soon
  return {
    ...counts,
    withoutProcessing: processing.filter((signed) => lacksPaper(signed, today)).length,
    turningFourteen: processing.filter((signed) => signsAnew(signed, 14, today)).length,
    turningEighteen: processing.filter((signed) => signsAnew(signed, 18, today)).length,
    longestWait: waitingSince === null ? 0 : daysBetween(waitingSince, today),
    pairsToConfirm: inState('proposed').length,
    pairsWithoutConsents: inState('agreed').length,
    pairsReady: inState('ready-for-order').length,
    pairsInForce: inState('in-force').length,
    pairsConsentGone: inState('in-force').filter((pair) => missingConsents(pair, today).length > 0).length,
    pairsEndingSoon: inState('in-force').filter(endsSoon).length,
    learnersToMove: learners,
    entriesToConfirm: entries,
  }
}

function lacksPaper({ papers, signer }: SignedPapers, day: string): boolean {
  return missingSignatures(papers, signer, day).length > 0
}

/** The birthday is near, and on it or since then a paper is missing. */
function signsAnew(signed: SignedPapers, age: 14 | 18, today: string): boolean {
  const coming = comingOfAge(signed.signer, today)
  return coming !== null && coming.age === age && lacksPaper(signed, coming.on > today ? coming.on : today)
}

/** People of the associations that this person heads who have no sheet of requests this school year. */
async function sheetsToCollect(db: Today['db'], personId: string, today: string): Promise<number> {
  const own = await associationsOfHead(db, personId, today)
  if (own.length === 0) return 0
  const missing = await pedagoguesWithoutSheet(db, today)
  const ofOwn = missing.filter(({ title }) => own.some((each) => isSameAssociation(each, title)))
  return ofOwn.reduce((sum, { people }) => sum + people, 0)
}
