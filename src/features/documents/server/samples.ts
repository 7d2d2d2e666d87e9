import { refused, type Samples } from '#server/testing/samples.ts'
import type { TestOrganisation } from '#server/testing/world.ts'

const drafted = ({ records }: TestOrganisation) => ({ id: records.documentId, version: 1 })
const chosen = ({ records }: TestOrganisation) => ({ pairIds: [records.pairId], inForceFrom: '2026-10-05' })

export const samples: Samples = {
  'documents.list': () => ({}),
  'documents.show': ({ records }) => ({ id: records.documentId }),
  'documents.downloadDocx': refused({ municipalCoordinator: 'nobody-is-curator' }, ({ records }) => ({
    id: records.documentId,
  })),
  'documents.pairsForOrder': ({ records }) => ({ draftId: records.documentId }),
  'documents.previewOrder': refused({ municipalCoordinator: 'nobody-is-curator' }, chosen),
  'documents.draftOrderOnPairs': refused(
    { head: 'pair-in-another-draft', curator: 'pair-in-another-draft', municipalCoordinator: 'nobody-is-curator' },
    chosen,
  ),
  'documents.changeDraft': refused({ municipalCoordinator: 'nobody-is-curator' }, (organisation) => ({
    ...drafted(organisation),
    ...chosen(organisation),
  })),
  'documents.discardDraft': drafted,
  'documents.restoreDraft': refused('already-recorded', drafted),
  'documents.markPrinted': drafted,
  'documents.signersOn': () => ({ day: '2026-10-05' }),
  'documents.numberSeen': () => ({ number: '156-од', signedOn: '2026-10-05' }),
  'documents.registerOrder': refused({ municipalCoordinator: 'nobody-is-curator' }, (organisation) => ({
    ...drafted(organisation),
    number: '156-од',
    signedOn: '2026-10-05',
    signedBy: (organisation.people.head ?? organisation.people.municipalCoordinator)?.personId,
  })),
}
