import type { Samples } from '#server/testing/samples.ts'

export const samples: Samples = {
  'journal.list': () => ({}),
  'journal.verify': () => ({}),
}
