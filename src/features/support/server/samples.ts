import { refused, type Samples } from '#server/testing/samples.ts'
import type { TestOrganisation } from '#server/testing/world.ts'

const supportCase = ({ care }: TestOrganisation) => ({ id: care.supportCaseId, version: 1 })
const note = ({ care }: TestOrganisation) => ({ id: care.supportNoteId, version: 1 })
const specialistOf = ({ people }: TestOrganisation) => (people.psychologist ?? people.municipalCoordinator)?.personId
const today = '2026-10-05'
const written = { writtenOn: today, content: 'Встретились, поговорили.' }

/** Notes are there for the psychologist alone; the municipality of the test world has none but the coordinator. */
const foreignNotes = { head: 404, curator: 404 } as const

export const samples: Samples = {
  'support.list': () => ({}),
  'support.ofPerson': ({ care }) => ({ personId: care.personId }),
  'support.open': refused({ municipalCoordinator: 'not-a-psychologist' }, (organisation) => ({
    personId: organisation.pedagogues[3]?.personId,
    specialistId: specialistOf(organisation),
    openedOn: today,
  })),
  'support.takeBackOpening': refused('support-has-notes', supportCase),
  'support.close': (organisation) => ({ ...supportCase(organisation), closedOn: today }),
  'support.takeBackClosing': supportCase,
  'support.handOver': refused(
    {
      head: 'already-supported',
      curator: 'already-supported',
      psychologist: 'already-supported',
      municipalCoordinator: 'not-a-psychologist',
    },
    (organisation) => ({ ...supportCase(organisation), specialistId: specialistOf(organisation), on: today }),
  ),
  'support.notes': refused(foreignNotes, ({ care }) => ({ caseId: care.supportCaseId })),
  'support.writeNote': refused(foreignNotes, ({ care }) => ({ caseId: care.supportCaseId, ...written })),
  'support.changeNote': refused(foreignNotes, (organisation) => ({ ...note(organisation), ...written })),
  'support.removeNote': refused(foreignNotes, note),
}
