import type { Samples } from '#server/testing/samples.ts'
import type { TestOrganisation } from '#server/testing/world.ts'

/** Somebody without a pair or an appointment. */
const single = ({ pedagogues }: TestOrganisation) => ({ id: pedagogues[5]?.personId, version: 1 })

const card = { surname: 'Жукова', given: 'Анна', patronymic: 'Петровна', kind: 'pedagogue', post: 'учитель' }

export const samples: Samples = {
  'people.list': () => ({}),
  'people.choices': () => ({}),
  'people.export': () => ({}),
  'people.search': () => ({ find: 'елкина' }),
  'people.show': (organisation) => ({ id: single(organisation).id }),
  'people.add': () => ({ ...card, surname: 'Зимина' }),
  'people.takeBackAdding': single,
  'people.change': (organisation) => ({ ...single(organisation), ...card }),
  'people.addGuardian': (organisation) => ({
    childId: organisation.family.studentId,
    personId: single(organisation).id,
    relation: 'father',
  }),
  'people.endGuardian': ({ family }) => ({ id: family.guardianId, toOn: '2026-10-05' }),
  'people.takeBackGuardian': ({ family }) => ({ id: family.guardianId }),
}
