import type { Samples } from '#server/testing/samples.ts'
import type { TestOrganisation } from '#server/testing/world.ts'

const ofPerson = ({ care }: TestOrganisation) => ({ personId: care.personId })
const measure = ({ care }: TestOrganisation) => ({ id: care.measureId, version: 1 })
const answers = { situation: 'gifted', measure: 'Свой план занятий', basis: null, fromOn: '2026-09-01', toOn: null }

export const samples: Samples = {
  'inclusion.lastReading': ofPerson,
  'inclusion.show': ofPerson,
  'inclusion.record': (organisation) => ({ ...ofPerson(organisation), ...answers }),
  'inclusion.change': (organisation) => ({ ...measure(organisation), ...answers }),
  'inclusion.takeBack': measure,
  'inclusion.counts': () => ({}),
}
