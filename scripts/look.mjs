// Fills every template with invented people and lays the pages out as pictures, to be looked at by a person.
// `npm run look` writes to a temporary folder, `npm run look -- <folder>` to a folder of your choice.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { register } from 'tsx/esm/api'

const run = promisify(execFile)
register()

const catalogue = '../src/features/documents/catalogue'
const { fillTemplate } = await import('../src/server/files/wordTemplate.ts')
const samples = await import(`${catalogue}/samples.ts`)
const { fieldsOfOrderOnPairs } = await import(`${catalogue}/order-on-pairs/fields.ts`)
const { fieldsOfConsentProcessing } = await import(`${catalogue}/consent-processing/fields.ts`)
const { fieldsOfConsentMentor } = await import(`${catalogue}/consent-mentor/fields.ts`)
const { fieldsOfConsentMentee } = await import(`${catalogue}/consent-mentee/fields.ts`)

const manyPairs = Array.from({ length: 12 }, () => samples.samplePairs).flat()

const documents = [
  ['order', 'order-on-pairs', fieldsOfOrderOnPairs(samples.sampleOrder)],
  ['order-draft', 'order-on-pairs', fieldsOfOrderOnPairs(samples.sampleDraft)],
  ['order-long', 'order-on-pairs', fieldsOfOrderOnPairs({ ...samples.sampleOrder, pairs: manyPairs })],
  ['consent-processing', 'consent-processing', fieldsOfConsentProcessing(samples.sampleConsentProcessing)],
  ['consent-mentor', 'consent-mentor', fieldsOfConsentMentor(samples.sampleConsentMentor)],
  ['consent-mentee', 'consent-mentee', fieldsOfConsentMentee(samples.sampleConsentMentee)],
  ...(await otherConsents()),
]

/** Papers of minors, of the transfer and of publication; without a known guardian too, where the name is written by hand. */
async function otherConsents() {
  const organisation = samples.sampleSchool
  const person = samples.sampleConsentMentor.mentor
  const minor = { organisation, guardian: samples.sampleGuardian, child: samples.sampleChild, bank: 'mentees' }
  const recipient = samples.sampleMunicipality
  const resources = ['https://school3.example']
  const facts = {
    'processing-student': { organisation, student: samples.sampleChild, bank: 'mentees' },
    'processing-guardian': minor,
    transfer: { organisation, recipient, person },
    'transfer-guardian': { ...minor, recipient, guardian: null },
    'mentor-plain': samples.sampleConsentMentor,
    guardian: samples.sampleConsentGuardian,
    publication: { organisation, resources, person },
    'publication-guardian': { ...minor, resources: [] },
    withdrawal: samples.sampleWithdrawal,
  }
  return Promise.all(
    Object.entries(facts).map(async ([paper, said]) => {
      const [fieldsOf] = Object.values(await import(`${catalogue}/consent-${paper}/fields.ts`))
      return [`consent-${paper}`, `consent-${paper}`, fieldsOf(said)]
    }),
  )
}

const folder = process.argv[2] ? resolve(process.argv[2]) : await mkdtemp(join(tmpdir(), 'nastavnik-look-'))
await mkdir(folder, { recursive: true })

const files = []
for (const [name, template, tags] of documents) {
  const path = new URL(`${catalogue}/${template}/template.docx`, import.meta.url)
  const file = join(folder, `${name}.docx`)
  await writeFile(file, await fillTemplate(await readFile(path), tags))
  files.push(file)
}
console.log(`${files.length} documents in ${folder}`)

const office = await firstThatAnswers(['soffice', 'libreoffice'])
if (office === null) {
  console.log('LibreOffice is not on this machine, so there are no pages to look at: open the .docx files instead.')
} else {
  await asPages(office)
}

async function asPages(program) {
  const profile = join(folder, '.profile')
  await run(program, [
    `-env:UserInstallation=${pathToFileURL(profile)}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...files,
  ])
  await rm(profile, { recursive: true, force: true })
  if ((await firstThatAnswers(['pdftoppm'], '-v')) === null) {
    console.log('Pages are there as PDF; for pictures install poppler-utils (pdftoppm).')
    return
  }
  for (const file of files) {
    const stem = file.replace(/\.docx$/, '')
    await run('pdftoppm', ['-r', '70', '-png', `${stem}.pdf`, stem])
  }
  console.log('Pages are there as PDF and PNG.')
}

async function firstThatAnswers(programs, question = '--version') {
  for (const program of programs) {
    try {
      await run(program, [question])
      return program
    } catch (error) {
      if (error.code !== 'ENOENT') throw error
    }
  }
  return null
}
