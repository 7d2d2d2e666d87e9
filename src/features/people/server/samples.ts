import type { Samples } from '#server/testing/samples.ts'
import type { TestOrganisation } from '#server/testing/world.ts'

/** Somebody without a pair, so that leaving has nothing to show before. */
const single = ({ pedagogues }: TestOrganisation) => ({ id: pedagogues[5]?.personId, version: 1 })

const card = { surname: 'Жукова', given: 'Анна', patronymic: 'Петровна', kind: 'pedagogue', post: 'учитель' }

export const samples: Samples = {
  'people.list': () => ({}),
  'people.search': () => ({ find: 'елкина' }),
  'people.show': (organisation) => ({ id: single(organisation).id }),
  'people.add': () => ({ ...card, surname: 'Зимина' }),
  'people.takeBackAdding': single,
  'people.change': (organisation) => ({ ...single(organisation), ...card }),
}
