import { randomUUID } from 'node:crypto'
import type { Samples, UploadSample } from '#server/testing/samples.ts'

export const samples: Samples = {
  'imports.check': (): UploadSample => ({
    input: {},
    file: { name: 'Список.csv', bytes: Buffer.from('ФИО;Должность\nЗимина Вера Ильинична;учитель\n') },
  }),
  'imports.recheck': ({ staffListCheckId }) => ({
    checkId: staffListCheckId,
    list: 'staff',
    columns: [{ sheet: 'Лист 1', column: 2, field: 'subject' }],
  }),
  'imports.show': ({ staffListCheckId }) => ({ checkId: staffListCheckId }),
  'imports.rows': ({ staffListCheckId }) => ({ checkId: staffListCheckId, group: 'added' }),
  'imports.apply': ({ staffListCheckId }) => ({ checkId: staffListCheckId }),
  'imports.errors': ({ staffListCheckId }) => ({ checkId: staffListCheckId }),
  'imports.progress': () => ({ progressId: randomUUID() }),
}
