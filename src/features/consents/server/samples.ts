import { refused, type Samples } from '#server/testing/samples.ts'

const pdf = new TextEncoder().encode('%PDF-1.4\n%%EOF\n')

export const samples: Samples = {
  'consents.needed': () => ({}),
  'consents.record': ({ pedagogues }) => ({
    consents: [{ personId: pedagogues[3]?.personId, kind: 'processing' }],
    givenOn: '2026-10-01',
    paperLocation: 'папка 02-14',
  }),
  'consents.touchedByWithdrawal': ({ records }) => ({ id: records.mentorProcessingId }),
  'consents.withdraw': ({ records }) => ({
    id: records.mentorProcessingId,
    version: 1,
    withdrawnOn: '2026-10-05',
    pairs: [records.pairId],
  }),
  'consents.correct': refused('still-in-use', ({ records }) => ({
    what: 'giving',
    consents: [{ id: records.menteeProcessingId, version: 1 }],
  })),
  'consents.print': ({ pedagogues }) => ({ people: [pedagogues[0]?.personId], publication: true }),
  'consents.blanks': ({ records }) => ({ batchId: records.blankBatchId }),
  'consents.withdrawalBlank': ({ records }) => ({ id: records.menteeProcessingId }),
  'consents.attachScan': ({ records }) => ({
    input: { id: records.menteeProcessingId, version: 1 },
    file: { name: 'скан.pdf', bytes: pdf },
  }),
  'consents.removeScan': refused(404, ({ records }) => ({ id: records.menteeProcessingId, version: 1 })),
  'consents.scan': refused(404, ({ records }) => ({ id: records.menteeProcessingId })),
}
