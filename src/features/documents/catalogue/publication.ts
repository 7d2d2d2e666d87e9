import { typeset } from '#domain/russian/typography.ts'
import { operatorInWords } from './operator.ts'
import type { OrganisationFacts } from './parties.ts'

/** Each row is agreed to or not on its own; a photograph is a decision of its own (152-ФЗ ст. 10.1). */
const categories = [
  'Общие: фамилия, имя, отчество',
  'Общие: место работы (учёбы), должность (класс, группа)',
  'Общие: роль и достижения в наставничестве, описание практики, отзывы',
  'Фотографии',
  'Видеозаписи',
]

/** What both papers of publication say. `resources`: addresses of pages; empty is written by hand. */
export function fieldsOfPublication(organisation: OrganisationFacts, resources: readonly string[]) {
  return {
    operator: operatorInWords(organisation),
    resources: resources.length > 0 ? resources.join(', ') : `${'_'.repeat(40)} (адреса сайта, страницы)`,
    purpose: typeset('рассказ о наставничестве и его итогах: новости, лучшие практики, поздравления'),
    categories: categories.map((data) => ({ data: typeset(data) })),
    term: typeset('в течение трёх лет'),
  }
}
