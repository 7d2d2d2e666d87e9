import { z } from 'zod'
import { downloadEndpoint, readEndpoint, uploadEndpoint, writeEndpoint } from '#contract/endpoint.ts'
import { id } from '#contract/fields.ts'
import { fileAnswer } from '#contract/file.ts'
import { fieldsOfList } from '#domain/staffList/headings/fields.ts'
import { checkedList, foundGroups, foundRows, listField, listKind, rowKey } from './findings.ts'

/** Chosen by the browser; under it the progress of this very act can be asked. */
const progressId = id.nullable().default(null)

export const checkList = uploadEndpoint({
  name: 'imports.check',
  summary: 'Проверить файл со списком сотрудников или обучающихся: что добавится и что изменится',
  place: 'organisation',
  allow: 'people.import',
  input: z.object({ progressId }),
  output: checkedList,
  journal: 'not journalled',
})

export const recheckList = writeEndpoint({
  name: 'imports.recheck',
  summary: 'Поправить, что в каких столбцах, и проверить тот же файл ещё раз; поправка запоминается',
  place: 'organisation',
  allow: 'people.import',
  input: z
    .object({
      checkId: id,
      list: listKind,
      columns: z
        .array(z.object({ sheet: z.string().max(200), column: z.int().min(1).max(200), field: listField.nullable() }))
        .max(200)
        .default([]),
      progressId,
    })
    .refine(
      ({ list, columns }) =>
        columns.every(({ field }) => field === null || (fieldsOfList[list] as readonly string[]).includes(field)),
      'Такого столбца в этом списке не бывает',
    ),
  output: checkedList,
  journal: ({ checkId, columns }) => ({ others: [checkId], count: columns.length }),
  // It shows samples of the file, of which nothing is kept once it is written.
  keepsNoAnswer: true,
})

export const showList = readEndpoint({
  name: 'imports.show',
  summary: 'Что нашла проверка списка',
  place: 'organisation',
  allow: 'people.import',
  input: z.object({ checkId: id }),
  output: checkedList,
})

export const rowsOfList = readEndpoint({
  name: 'imports.rows',
  summary: 'Строки проверенного списка: страница одной группы',
  place: 'organisation',
  allow: 'people.import',
  input: z.object({
    checkId: id,
    group: z.enum(foundGroups),
    /** How many rows of the group to pass. */
    from: z.int().min(0).default(0),
    count: z.int().min(1).max(200).default(50),
  }),
  output: foundRows,
})

export const mostChoices = 1500

export const applyList = writeEndpoint({
  name: 'imports.apply',
  summary: 'Записать проверенный список',
  place: 'organisation',
  allow: 'people.import',
  input: z.object({
    checkId: id,
    /** What the person said of possible duplicates, one by one. */
    choices: z
      .array(rowKey.extend({ is: z.union([z.literal('somebody-new'), z.literal('nobody-yet'), id]) }))
      .max(mostChoices, `Ответов не больше ${mostChoices} за один раз`)
      .default([]),
    /** And of all the others at once; a row that stays without an answer is left out. */
    others: z.enum(['leave', 'same-person', 'somebody-new']).default('leave'),
    progressId,
  }),
  output: z.object({ added: z.array(id), changed: z.array(id), guardians: z.array(id), left: z.int() }),
  journal: ({ checkId }, { added, changed, guardians }) => ({
    persons: [...added, ...changed, ...guardians],
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

export const progressOfList = readEndpoint({
  name: 'imports.progress',
  summary: 'Сколько сделано из проверки или записи списка, которая идёт',
  place: 'organisation',
  allow: 'people.import',
  input: z.object({ progressId: id }),
  output: z.object({
    /** Null: nothing runs under this id. */
    stage: z.enum(['opening', 'reading', 'comparing', 'writing']).nullable(),
    done: z.int(),
    /** Rows or people; 0 while the count is unknown. */
    total: z.int(),
  }),
})
