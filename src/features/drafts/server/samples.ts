import type { Samples } from '#server/testing/samples.ts'

export const samples: Samples = {
  'drafts.load': () => ({ form: 'people.addPerson' }),
  'drafts.save': () => ({ form: 'people.addPerson', content: { surname: 'Сабурова' } }),
  'drafts.forget': () => ({ form: 'people.addPerson' }),
}
