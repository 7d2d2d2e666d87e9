import { worldToday } from '#server/testing/application.ts'
import type { Samples } from '#server/testing/samples.ts'

export const samples: Samples = {
  'pairs.list': () => ({}),
  'pairs.show': ({ records }) => ({ id: records.pairId }),
  'pairs.change': ({ records }) => ({
    id: records.pairId,
    version: 1,
    formCode: 'pedagogue-pedagogue',
    kindCodes: ['traditional'],
    startsOn: worldToday,
    endsOn: '2027-05-31',
    topicCodes: ['teaching-methods'],
  }),
  'pairs.confirm': ({ records }) => ({ pairIds: [records.pairId], parties: ['mentor'] }),
  'pairs.correctConfirmation': ({ records }) => ({ confirmations: [{ pairId: records.pairId, party: 'mentor' }] }),
  'pairs.setAside': ({ records }) => ({ pairs: [{ id: records.pairId, version: 1 }] }),
  'pairs.takeBackSettingAside': ({ records }) => ({ pairs: [{ id: records.pairId, version: 1 }] }),
}
