import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayInFigures } from '#domain/russian/dates.ts'
import { fillTemplate } from '#server/files/wordTemplate.ts'
import { projectRoot } from '#server/projectRoot.ts'
import { fieldsOfOrderOnPairs, type OrderOnPairsFacts } from '../catalogue/order-on-pairs/fields.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let template: Buffer | undefined

export function renderOrder(facts: OrderOnPairsFacts): Promise<Uint8Array> {
  template ??= readFileSync(
    join(projectRoot, 'src', 'features', 'documents', 'catalogue', 'order-on-pairs', 'template.docx'),
  )
  return fillTemplate(template, fieldsOfOrderOnPairs(facts))
}

/** A number such as «156/2-од» must not look like a folder. */
export function nameOfSignedOrder(number: string, signedOn: string): string {
  return `Приказ ${number.replaceAll(/[^\p{L}\p{N} .()-]+/gu, '-')} от ${dayInFigures(signedOn)}.docx`
}

export function nameOfDraft(inForceFrom: string): string {
  return `ПРОЕКТ приказа о наставнических парах с ${dayInFigures(inForceFrom)}.docx`
}
