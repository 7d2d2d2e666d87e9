import { refused, type Samples } from '#server/testing/samples.ts'

export const samples: Samples = {
  'upkeep.list': () => ({}),
  'upkeep.confirm': ({ records }) => ({ entries: [{ id: records.menteeEntryId, version: 1 }] }),
  'upkeep.letGo': refused('person-in-pair', ({ records }) => ({
    entries: [{ id: records.menteeEntryId, version: 1 }],
  })),
  'upkeep.takeBack': ({ records }) => ({
    confirmed: [{ id: records.menteeEntryId, version: 1, before: null }],
  }),
}
