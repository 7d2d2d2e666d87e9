// Lays out the first version of every Word template. Once a template has been edited in Word, leave it out here:
// `node scripts/make-templates.mjs order-on-pairs` writes only the named ones.
import { mkdir, writeFile } from 'node:fs/promises'
import { consentMentee, consentMentor, consentProcessing } from './templates/consents.mjs'
import { orderOnPairs } from './templates/orderOnPairs.mjs'

const templates = {
  'order-on-pairs': orderOnPairs,
  'consent-processing': consentProcessing,
  'consent-mentor': consentMentor,
  'consent-mentee': consentMentee,
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => !(name in templates))
if (unknown.length > 0) {
  console.error(`No such template: ${unknown.join(', ')}. There are: ${Object.keys(templates).join(', ')}`)
  process.exit(1)
}

for (const [name, make] of Object.entries(templates)) {
  if (named.length > 0 && !named.includes(name)) continue
  const folder = new URL(`../src/features/documents/catalogue/${name}/`, import.meta.url)
  await mkdir(folder, { recursive: true })
  const bytes = await make()
  await writeFile(new URL('template.docx', folder), bytes)
  console.log(`${name}: ${bytes.length} bytes`)
}
