// Lays out the first version of every Word template. Once a template has been edited in Word, leave it out here:
// `node scripts/make-templates.mjs order-on-pairs` writes only the named ones.
import { mkdir, writeFile } from 'node:fs/promises'
import * as consents from './templates/consents.mjs'
import * as dataConsents from './templates/dataConsents.mjs'
import { orderOnPairs } from './templates/orderOnPairs.mjs'

const templates = {
  'order-on-pairs': orderOnPairs,
  'consent-processing': consents.consentProcessing,
  'consent-processing-student': dataConsents.consentProcessingStudent,
  'consent-processing-guardian': dataConsents.consentProcessingGuardian,
  'consent-transfer': dataConsents.consentTransfer,
  'consent-transfer-guardian': dataConsents.consentTransferGuardian,
  'consent-mentor': consents.consentMentor,
  'consent-mentor-plain': consents.consentMentorPlain,
  'consent-mentee': consents.consentMentee,
  'consent-guardian': consents.consentGuardian,
  'consent-publication': dataConsents.consentPublication,
  'consent-publication-guardian': dataConsents.consentPublicationGuardian,
  'consent-withdrawal': consents.consentWithdrawal,
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
