import type { Samples } from '#server/testing/samples.ts'
import type { TestOrganisation } from '#server/testing/world.ts'

const drafted = ({ records }: TestOrganisation) => ({ id: records.documentId, version: 1 })
const chosen = ({ records }: TestOrganisation) => ({ pairIds: [records.pairId], inForceFrom: '2026-10-05' })

export const samples: Samples = {
  'documents.list': () => ({}),
  'documents.show': ({ records }) => ({ id: records.documentId }),
  'documents.downloadDocx': ({ records }) => ({ id: records.documentId }),
  'documents.pairsForOrder': ({ records }) => ({ draftId: records.documentId }),
  'documents.previewOrder': chosen,
  'documents.draftOrderOnPairs': chosen,
  'documents.changeDraft': (organisation) => ({ ...drafted(organisation), ...chosen(organisation) }),
  'documents.discardDraft': drafted,
  'documents.restoreDraft': drafted,
  'documents.markPrinted': drafted,
  'documents.signersOn': () => ({ day: '2026-10-05' }),
  'documents.numberSeen': () => ({ number: '156-од', signedOn: '2026-10-05' }),
  'documents.registerOrder': (organisation) => ({
    ...drafted(organisation),
    number: '156-од',
    signedOn: '2026-10-05',
    signedBy: (organisation.people.head ?? organisation.people.municipalCoordinator)?.personId,
  }),
}
