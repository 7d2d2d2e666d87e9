import { refused, type Samples } from '#server/testing/samples.ts'
import type { TestOrganisation } from '#server/testing/world.ts'

export const samples: Samples = {
  'matching.latest': () => ({}),
  'matching.propose': () => ({}),
  'matching.accept': refused('already-recorded', (organisation) => ({ pairs: [twoOf(organisation)] })),
  'matching.takeBackAcceptance': refused('still-in-use', ({ records }) => ({
    pairs: [{ id: records.pairId, version: 1 }],
  })),
}

function twoOf({ pedagogues }: TestOrganisation) {
  return { mentorId: pedagogues[0]?.personId, menteeId: pedagogues[1]?.personId }
}
