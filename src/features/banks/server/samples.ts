import { refused, type Samples } from '#server/testing/samples.ts'

export const samples: Samples = {
  'banks.mentees': () => ({}),
  'banks.mentors': () => ({}),
  'banks.candidates': () => ({ side: 'mentee' }),
  'banks.enter': ({ pedagogues }) => ({
    side: 'mentee',
    people: [
      {
        personId: pedagogues[2]?.personId,
        category: 'own-request',
        topics: [{ code: 'teaching-methods', level: 2 }],
      },
    ],
  }),
  'banks.changeEntry': ({ records }) => ({
    id: records.menteeEntryId,
    version: 1,
    category: 'new-employee',
    topics: [{ code: 'adaptation', level: 3 }],
  }),
  'banks.endEntry': refused('person-in-pair', ({ records }) => ({
    id: records.mentorEntryId,
    version: 1,
    endedOn: '2026-10-05',
  })),
  'banks.approve': refused('already-approved', ({ records }) => ({
    entries: [{ id: records.mentorEntryId, version: 1 }],
    approvedOn: '2026-10-05',
  })),
  'banks.takeBackApproval': refused('person-in-pair', ({ records }) => ({
    entries: [{ id: records.mentorEntryId, version: 1 }],
  })),
  'banks.correctEntry': refused('person-in-pair', ({ records }) => ({
    what: 'entering',
    entries: [{ id: records.menteeEntryId, version: 1 }],
  })),
}
