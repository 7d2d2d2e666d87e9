import { worldToday } from '#server/testing/application.ts'
import { refused, type Samples } from '#server/testing/samples.ts'

export const samples: Samples = {
  'pairs.list': () => ({}),
  'pairs.show': ({ records }) => ({ id: records.pairId }),
  'pairs.change': refused('pair-in-draft-order', ({ records }) => ({
    id: records.pairId,
    version: 1,
    formCode: 'pedagogue-pedagogue',
    kindCodes: ['traditional'],
    startsOn: worldToday,
    endsOn: '2027-05-31',
    topicCodes: ['teaching-methods'],
  })),
  'pairs.confirm': ({ records }) => ({ pairIds: [records.pairId], parties: ['mentor'] }),
  'pairs.correctConfirmation': refused('confirmed-in-order', ({ records }) => ({
    confirmations: [{ pairId: records.pairId, party: 'mentor' }],
  })),
  'pairs.setAside': refused('pair-in-draft-order', ({ records }) => ({ pairs: [{ id: records.pairId, version: 1 }] })),
  'pairs.takeBackSettingAside': refused('already-recorded', ({ records }) => ({
    pairs: [{ id: records.pairId, version: 1 }],
  })),
}
