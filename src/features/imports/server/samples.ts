import type { Samples, UploadSample } from '#server/testing/samples.ts'

export const samples: Samples = {
  'imports.check': (): UploadSample => ({
    input: {},
    file: { name: 'Список.csv', bytes: Buffer.from('ФИО;Должность\nЗимина Вера Ильинична;учитель\n') },
  }),
  'imports.apply': ({ staffListCheckId }) => ({ checkId: staffListCheckId }),
  'imports.errors': ({ staffListCheckId }) => ({ checkId: staffListCheckId }),
}
