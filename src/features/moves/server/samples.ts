import { refused, type Samples } from '#server/testing/samples.ts'
import type { TestOrganisation } from '#server/testing/world.ts'

/** Somebody without a pair and without an appointment, so that a leaving has nothing to show before. */
const single = ({ pedagogues }: TestOrganisation) => ({ id: pedagogues[5]?.personId, version: 1 })

const other = ({ pedagogues }: TestOrganisation) => ({ id: pedagogues[4]?.personId, version: 1 })
const both = (organisation: TestOrganisation) => ({ id: single(organisation).id, otherId: other(organisation).id })

export const samples: Samples = {
  'moves.leaving': (organisation) => ({ id: single(organisation).id }),
  'moves.leave': (organisation) => ({
    ...single(organisation),
    leftOn: '2026-10-05',
    reason: 'dismissed',
    shown: [],
  }),
  'moves.takeBackLeaving': refused('changed-meanwhile', single),
  'moves.return': refused('changed-meanwhile', (organisation) => ({
    ...single(organisation),
    returnedOn: '2026-10-05',
  })),
  'moves.takeBackReturn': refused('changed-meanwhile', single),
  'moves.repeats': () => ({}),
  'moves.compare': both,
  'moves.merge': (organisation) => ({ kept: single(organisation), merged: other(organisation), taken: ['name'] }),
  'moves.markDifferent': both,
  'moves.takeBackDifference': refused(404, both),
  'moves.transfers': () => ({}),
  'moves.offer': refused('changed-meanwhile', (organisation) => ({
    ...single(organisation),
    toOrganisationId: organisation.id,
  })),
  'moves.withdraw': refused(404, ({ cycleId }) => ({ moveId: cycleId })),
  'moves.takeIn': refused(404, ({ cycleId }) => ({ moveId: cycleId, joinedOn: '2026-10-05' })),
  'moves.decline': refused(404, ({ cycleId }) => ({ moveId: cycleId })),
  'moves.takeBackDeclining': refused(404, ({ cycleId }) => ({ moveId: cycleId })),
  'moves.takeBackTakingIn': refused(404, single),
  'moves.schoolYear': () => ({}),
  'moves.startSchoolYear': refused('changed-meanwhile', () => ({
    schoolYear: 2026,
    graduatesLeftOn: '2026-08-31',
    classes: [{ grade: 7, title: '7 Б', learners: 1, fate: 'stays' }],
  })),
  'moves.takeBackSchoolYear': refused(404, ({ cycleId }) => ({ id: cycleId })),
}
