import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fieldsOfConsentMentee } from '#features/documents/catalogue/consent-mentee/fields.ts'
import { fieldsOfConsentMentor } from '#features/documents/catalogue/consent-mentor/fields.ts'
import { fieldsOfConsentProcessing } from '#features/documents/catalogue/consent-processing/fields.ts'
import { fillTemplate, type Tags } from '#server/files/wordTemplate.ts'
import { projectRoot } from '#server/projectRoot.ts'
import type { BlankToPrint } from './blanksToPrint.ts'

/** Templates lie beside their fields, in the sources and so in every installation. */
const catalogue = join(projectRoot, 'src', 'features', 'documents', 'catalogue')

export async function filledBlank(blank: BlankToPrint): Promise<Uint8Array> {
  const template = await readFile(join(catalogue, `consent-${blank.kind}`, 'template.docx'))
  return fillTemplate(template, tagsOf(blank))
}

function tagsOf(blank: BlankToPrint): Tags {
  switch (blank.kind) {
    case 'processing':
      return fieldsOfConsentProcessing(blank.facts)
    case 'mentor':
      return fieldsOfConsentMentor(blank.facts)
    case 'mentee':
      return fieldsOfConsentMentee(blank.facts)
  }
}
