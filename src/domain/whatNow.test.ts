import { describe, expect, test } from 'vitest'
import { permissionsOf } from './access.ts'
import { firstSteps, type OrganisationFigures, sharedOut, tasksFor, tasksOfCollector } from './whatNow.ts'

const empty: OrganisationFigures = {
  cardLacks: 3,
  people: 1,
  staffListLoaded: false,
  heads: 0,
  curators: 0,
  mentees: 0,
  mentors: 0,
  menteeCandidates: 0,
  mentorCandidates: 0,
  withoutProcessing: 0,
  turningFourteen: 0,
  turningEighteen: 0,
  menteesWithoutPair: 0,
  longestWait: 0,
  pairsToConfirm: 0,
  pairsWithoutConsents: 0,
  pairsReady: 0,
  ordersToPrint: 0,
  ordersToSign: 0,
  ordersRegistered: 0,
  movesOffered: 0,
  pairsInForce: 0,
  pairsConsentGone: 0,
  pairsEndingSoon: 0,
  learnersToMove: 0,
  entriesToConfirm: 0,
}
const curator = permissionsOf(['curator'])
const doneSteps = (figures: Partial<OrganisationFigures>) =>
  firstSteps({ ...empty, ...figures })
    .filter((step) => step.done)
    .map((step) => step.code)

test('a head of a subject association is asked to collect the sheets that are missing', () => {
  expect(tasksOfCollector(5)).toEqual([{ code: 'sheets-to-collect', count: 5, days: null }])
  expect(tasksOfCollector(0)).toEqual([])
})

describe('what waits for a person', () => {
  test('most urgent first: what stops others comes before what only waits', () => {
    const figures = {
      ...empty,
      heads: 1,
      curators: 1,
      mentors: 2,
      withoutProcessing: 3,
      ordersToSign: 1,
      menteesWithoutPair: 2,
      longestWait: 34,
    }
    expect(tasksFor(figures, curator)).toEqual([
      { code: 'orders-to-sign', count: 1, days: null },
      { code: 'consents-missing', count: 3, days: null },
      { code: 'mentees-waiting', count: 2, days: 34 },
    ])
  })

  test('a pair in force whose consent is gone comes first, for who may end it', () => {
    const figures = { ...empty, ordersToSign: 1, withoutProcessing: 1, pairsInForce: 4, pairsConsentGone: 1 }
    expect(tasksFor(figures, curator)[0]).toEqual({ code: 'pairs-without-consent', count: 1, days: null })
    expect(tasksFor(figures, permissionsOf(['deputy'])).map(({ code }) => code)).toEqual(['consents-missing'])
    const codes = tasksFor({ ...empty, pairsInForce: 4 }, curator).map(({ code }) => code)
    expect(codes).not.toContain('pairs-without-consent')
  })

  test('classes to move and entries to confirm come last, each for who may do it', () => {
    const figures = { ...empty, heads: 1, curators: 1, pairsEndingSoon: 1, learnersToMove: 120, entriesToConfirm: 7 }
    const codes = (set: Parameters<typeof permissionsOf>[0][number]) =>
      tasksFor(figures, permissionsOf([set])).map(({ code }) => code)
    expect(codes('curator')).toEqual(['pairs-ending', 'school-year-to-start', 'entries-to-confirm'])
    expect(codes('psychologist')).toEqual([])
  })

  test('only what they may do', () => {
    const figures = { ...empty, withoutProcessing: 3, ordersToSign: 1, pairsReady: 2 }
    expect(tasksFor(figures, permissionsOf(['deputy'])).map(({ code }) => code)).toEqual(['consents-missing'])
    expect(tasksFor(figures, permissionsOf(['participant']))).toEqual([])
  })

  test('waiting mentees are nobody’s task before there are mentors', () => {
    expect(tasksFor({ ...empty, heads: 1, curators: 1, menteesWithoutPair: 5 }, curator)).toEqual([])
  })

  test('a missing curator is named once there are people', () => {
    expect(tasksFor({ ...empty, people: 40, heads: 1 }, curator)).toEqual([
      { code: 'no-curator', count: 1, days: null },
    ])
    expect(tasksFor({ ...empty, people: 0 }, curator)).toEqual([])
  })

  test('a missing head is named too: nobody could sign the order', () => {
    expect(tasksFor({ ...empty, people: 40, curators: 1 }, curator)).toEqual([
      { code: 'no-head', count: 1, days: null },
    ])
  })
})

describe('what waits for the head and what for the curator', () => {
  const figures = { ...empty, people: 40, heads: 1, curators: 1, ordersToSign: 1, pairsReady: 3 }
  const tasks = tasksFor(figures, permissionsOf(['head']))
  const codes = (sets: Parameters<typeof sharedOut>[1], curators = 1) => {
    const { own, atCurator } = sharedOut(tasks, sets, { curators })
    return [own.map(({ code }) => code), atCurator.map(({ code }) => code)]
  }

  test('the head signs, the rest is at the curator', () => {
    expect(codes(['head'])).toEqual([['orders-to-sign'], ['pairs-ready']])
  })

  test('whoever is head and curator, or head where nobody is curator, sees it all as own', () => {
    expect(codes(['curator', 'head'])).toEqual([['orders-to-sign', 'pairs-ready'], []])
    expect(codes(['head'], 0)).toEqual([['orders-to-sign', 'pairs-ready'], []])
  })

  test('a deputy who acts as head keeps what a deputy does', () => {
    const lacking = tasksFor({ ...figures, withoutProcessing: 1 }, permissionsOf(['head', 'deputy']))
    const { own, atCurator } = sharedOut(lacking, ['head', 'deputy'], { curators: 1 })
    expect(own.map(({ code }) => code)).toEqual(['orders-to-sign', 'consents-missing'])
    expect(atCurator.map(({ code }) => code)).toEqual(['pairs-ready'])
  })

  test('the head approves whom the curator entered', () => {
    const waiting = tasksFor({ ...figures, menteeCandidates: 2, mentorCandidates: 1 }, permissionsOf(['head']))
    const { own } = sharedOut(waiting, ['head'], { curators: 1 })
    expect(own).toEqual([
      { code: 'orders-to-sign', count: 1, days: null },
      { code: 'mentees-to-approve', count: 2, days: null },
      { code: 'mentors-to-approve', count: 1, days: null },
    ])
  })

  test('nobody else is sent to the curator', () => {
    expect(codes(['deputy'])).toEqual([['orders-to-sign', 'pairs-ready'], []])
  })
})

describe('the path of first steps', () => {
  test.each<[string, Partial<OrganisationFigures>, string[]]>([
    ['nothing is done at first', {}, []],
    ['a complete card', { cardLacks: 0 }, ['card']],
    ['the owner alone is no staff list', { people: 1, curators: 1 }, ['curator']],
    ['somebody who will sign', { heads: 1 }, ['head']],
    ['people and curator', { people: 45, curators: 1 }, ['people', 'curator']],
    ['three people typed in are no staff yet', { people: 3 }, []],
    ['a loaded list, however short', { people: 3, staffListLoaded: true }, ['people']],
    ['consents count once both banks are filled', { mentees: 2 }, ['mentees']],
    ['somebody lacks a consent', { mentees: 2, mentors: 2, withoutProcessing: 1 }, ['mentees', 'mentors', 'approval']],
    ['all consents', { menteeCandidates: 2, mentorCandidates: 2 }, ['mentees', 'mentors', 'consents']],
    ['not all are approved', { mentees: 2, mentors: 1, mentorCandidates: 1 }, ['mentees', 'mentors', 'consents']],
    ['all are approved', { mentees: 2, mentors: 2 }, ['mentees', 'mentors', 'consents', 'approval']],
    [
      'proposed pairs',
      { mentees: 2, mentors: 2, pairsToConfirm: 1 },
      ['mentees', 'mentors', 'consents', 'approval', 'pairs'],
    ],
    [
      'pairs in a drafted order',
      { mentees: 2, mentors: 2, ordersToSign: 1 },
      ['mentees', 'mentors', 'consents', 'approval', 'pairs'],
    ],
  ])('%s', (_rule, figures, done) => {
    expect(doneSteps(figures)).toEqual(done)
  })

  test('it leaves the page once the first order is registered', () => {
    expect(firstSteps({ ...empty, ordersRegistered: 1 })).toEqual([])
  })
})
