import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { paths } from '../src/web/paths.ts'
import type { Program } from './program.ts'

export interface Addresses {
  /** Before sign-in. */
  alone: string[]
  /** Of a school, for its curator. */
  inside: string[]
  /** Of the municipality, for its coordinator. */
  above: string[]
}

const list = readFileSync(new URL('../src/web/routes.tsx', import.meta.url), 'utf8')
const entry = /^ {2}(alone|shell)\(paths\.(\w+)\(([^)]*)\)/gm

/** Every page of the interface at an address of the demo, read from the list of pages: a new one is never forgotten. */
export async function everyAddress(page: Page, { address }: Program, organisationId: string): Promise<Addresses> {
  const ids = await idsAt(page, `${address}/api/o/${organisationId}`)
  const found = [...list.matchAll(entry)].map(([, frame = '', name = '', given = '']) => {
    const [, parameter] = /'(\$\w+)'/.exec(given) ?? []
    const id = parameter === undefined ? '' : ids[`${name} ${parameter}`]
    if (id === undefined) throw new Error(`no address is known for the page ${name} ${parameter}`)
    const build = paths[name as keyof typeof paths] as (organisationId: string, id: string) => string
    return { frame, name, path: build(organisationId, id) }
  })
  const of = (fits: (page: (typeof found)[number]) => boolean) => found.filter(fits).map(({ path }) => path)
  if (found.length < 20) throw new Error('the list of pages was not understood')
  return {
    alone: of(({ frame }) => frame === 'alone'),
    inside: of(({ frame, name }) => frame === 'shell' && name !== 'organisations'),
    above: of(({ name }) => name === 'organisations'),
  }
}

/** A person, an entry, a pair and so on to open; there is no draft in the demo, so one is made. */
async function idsAt(page: Page, api: string): Promise<Record<string, string>> {
  const read = async (endpoint: string) => (await page.request.get(`${api}/${endpoint}`)).json()
  const { people } = await read('people.list')
  const mentees = await read('banks.mentees')
  const mentors = await read('banks.mentors')
  const { pairs } = await read('pairs.list')
  const { documents } = await read('documents.list')
  const offered = await read('documents.pairsForOrder')
  const ready = offered.pairs.find(({ lacking }: { lacking: unknown[] }) => lacking.length === 0)
  const input = { pairIds: [ready.id], inForceFrom: offered.inForceFrom }
  const draft = await (await page.request.post(`${api}/documents.draftOrderOnPairs`, { data: input })).json()
  return {
    'person $personId': people[0].id,
    'menteeEntry $entryId': mentees.entries[0].id,
    'requestSheet $personId': mentees.entries[0].person.id,
    'mentorEntry $entryId': mentors.entries[0].id,
    'questionnaire $entryId': mentors.entries[0].id,
    'notWith $personId': people[0].id,
    'trainingOf $personId': mentors.entries[0].person.id,
    'pair $pairId': pairs[0].id,
    'personSupport $personId': people[0].id,
    'personMeasures $personId': people[0].id,
    // Nothing is there for a curator: these two pages are the mentor's and the psychologist's own.
    'ownMentee $pairId': pairs[0].id,
    'supportNotes $caseId': pairs[0].id,
    'document $documentId': documents[0].id,
    'changeOrder $documentId': draft.id,
  }
}
