import { refused, type Samples } from '#server/testing/samples.ts'

export const samples: Samples = {
  'own.show': () => ({}),
  // Appointments open nothing here, the pair is of two pedagogues.
  'own.mentee': refused(404, ({ records }) => ({ pairId: records.pairId })),
}
