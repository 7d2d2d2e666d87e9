import { z } from 'zod'
import { downloadEndpoint, uploadEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id, nothing } from '#contract/fields.ts'
import { fileAnswer } from '#contract/file.ts'
import { findings, rowKey } from './findings.ts'

export const checkList = uploadEndpoint({
  name: 'imports.check',
  summary: 'Проверить файл со списком сотрудников: что добавится и что изменится',
  place: 'organisation',
  allow: 'people.import',
  input: nothing,
  output: findings,
  journal: 'not journalled',
})

export const applyList = writeEndpoint({
  name: 'imports.apply',
  summary: 'Загрузить проверенный список сотрудников',
  place: 'organisation',
  allow: 'people.import',
  input: z.object({
    checkId: id,
    /** What the person said of possible duplicates; a row without a choice is left as it is. */
    choices: z
      .array(rowKey.extend({ is: z.union([z.literal('somebody-new'), id]) }))
      .max(5000)
      .default([]),
  }),
  output: z.object({ added: z.array(id), changed: z.array(id), left: z.int() }),
  journal: ({ checkId }, { added, changed }) => ({
    persons: [...added, ...changed],
    others: [checkId],
    count: added.length + changed.length,
  }),
})

export const errorsOfList = downloadEndpoint({
  name: 'imports.errors',
  summary: 'Строки с ошибками из проверенного списка, с колонкой «Ошибка»',
  place: 'organisation',
  allow: 'people.import',
  input: z.object({ checkId: id }),
  output: fileAnswer,
})
