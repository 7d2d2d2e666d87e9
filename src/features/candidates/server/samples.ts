import { refused, type Samples } from '#server/testing/samples.ts'

const answers = { competences: [{ code: 'adaptation', level: 3 }], capacity: 2 }
const talk = { heldOn: '2026-10-01', outcome: 'recommended' }

export const samples: Samples = {
  'candidates.path': ({ records }) => ({ entryId: records.mentorEntryId }),
  'candidates.saveQuestionnaire': ({ records }) => ({ id: records.mentorEntryId, version: 1, ...answers }),
  'candidates.own': () => ({}),
  'candidates.sendOwn': () => ({ entry: null, ...answers }),
  'candidates.recordInterview': ({ records, pedagogues }) => ({
    entryId: records.mentorEntryId,
    participants: [pedagogues[2]?.personId],
    ...talk,
  }),
  'candidates.changeInterview': ({ records, pedagogues }) => ({
    id: records.interviewId,
    version: 1,
    participants: [pedagogues[2]?.personId],
    ...talk,
  }),
  'candidates.removeInterview': ({ records }) => ({ id: records.interviewId, version: 1 }),
  'candidates.notWith': ({ pedagogues }) => ({ personId: pedagogues[0]?.personId }),
  'candidates.setNotWith': ({ pedagogues }) => ({
    personId: pedagogues[0]?.personId,
    others: [pedagogues[3]?.personId],
  }),
  'candidates.setOwnNotWith': refused('nobody-of-this-name', () => ({ names: ['Никто Нигде'] })),
  'candidates.blanks': ({ pedagogues }) => ({ people: [pedagogues[0]?.personId] }),
}
