import { refused, type Samples } from '#server/testing/samples.ts'

const answers = { topics: [{ code: 'adaptation', level: 2, wantedHelp: 'Кто за что отвечает' }] }

/** The third pedagogue is of the association whose head the world has. */
export const samples: Samples = {
  'requests.collection': () => ({}),
  'requests.sheet': ({ pedagogues }) => ({ personId: pedagogues[2]?.personId }),
  'requests.saveSheet': ({ pedagogues }) => ({ personId: pedagogues[2]?.personId, entry: null, ...answers }),
  'requests.takeBackSheet': refused(
    {
      associationHead: 404,
      head: 'sheet-in-use',
      curator: 'sheet-in-use',
      deputy: 'sheet-in-use',
      workingGroup: 'sheet-in-use',
      municipalCoordinator: 'sheet-in-use',
    },
    ({ records }) => ({ entryId: records.menteeEntryId, version: 1 }),
  ),
  'requests.ownSheet': () => ({}),
  'requests.saveOwnSheet': () => ({ entry: null, ...answers }),
  'requests.blanks': ({ pedagogues }) => ({ people: [pedagogues[2]?.personId] }),
  'requests.ofEntry': ({ records }) => ({ entryId: records.menteeEntryId }),
  'requests.open': refused({ associationHead: 404 }, ({ records }) => ({
    entryId: records.menteeEntryId,
    topicCode: 'adaptation',
    difficulty: 2,
  })),
  'requests.change': refused({ associationHead: 404 }, ({ records }) => ({
    id: records.requestId,
    version: 1,
    difficulty: 3,
  })),
  'requests.take': ({ records }) => ({ requests: [{ id: records.requestId, version: 1 }] }),
  'requests.resolve': ({ records }) => ({ requests: [{ id: records.requestId, version: 1 }] }),
  'requests.takeBack': refused('request-not-in-work', ({ records }) => ({
    what: 'taking',
    requests: [{ id: records.requestId, version: 1 }],
  })),
  'requests.addTopic': () => ({ title: 'Своя тема', question: null }),
  'requests.changeTopic': ({ ownTopicCode }) => ({
    code: ownTopicCode,
    title: 'Другая тема',
    question: null,
    isOffered: false,
  }),
  'requests.ownTopics': () => ({}),
  'requests.waiting': () => ({}),
  'requests.setNextStep': ({ records }) => ({ id: records.menteeEntryId, version: 1, nextStep: 'Поговорить' }),
}
