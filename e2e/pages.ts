import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { staffListFile } from '../demo/staffLists.ts'
import { paths } from '../src/web/paths.ts'
import { today } from './journey.ts'
import type { Program } from './program.ts'

export interface Addresses {
  /** Before sign-in. */
  alone: string[]
  /** Of a school, for its curator. */
  inside: string[]
  /** Of the same school, for those whose own pages they are, by who they are. */
  own: Record<string, string[]>
  /** Of the municipality, for its coordinator. */
  above: string[]
}

const list = readFileSync(new URL('../src/web/routes.tsx', import.meta.url), 'utf8')
const entry = /^ {2}(alone|shell)\(paths\.(\w+)\(([^)]*)\)/gm

/** Pages that are empty for a curator are looked at by those who have something there. */
const seenBy: Record<string, string> = {
  own: 'Богданова Лилия Петровна',
  ownMentee: 'Богданова Лилия Петровна',
  ownQuestionnaire: 'Богданова Лилия Петровна',
  ownRequests: 'Соловьёва Кира Андреевна',
  supportNotes: 'Дубровина Елизавета Макаровна',
}

/** Another school of the demo has two cards of one person. */
const elsewhere = ['repeats', 'merging']

/** Every page of the interface at an address of the demo, read from the list of pages: a new one is never forgotten. */
export async function everyAddress(page: Page, { address }: Program, organisationId: string): Promise<Addresses> {
  const ids = await idsAt(page, `${address}/api/o/${organisationId}`)
  const found = [...list.matchAll(entry)]
    .map(([, frame = '', name = '', given = '']) => ({ frame, name, given }))
    .filter(({ name }) => !elsewhere.includes(name))
    .map(({ frame, name, given }) => {
      const [, parameter] = /'(\$\w+)'/.exec(given) ?? []
      const id = parameter === undefined ? '' : ids[`${name} ${parameter}`]
      if (id === undefined) throw new Error(`no address is known for the page ${name} ${parameter}`)
      const build = paths[name as keyof typeof paths] as (organisationId: string, id: string) => string
      return { frame, name, path: build(organisationId, id) }
    })
  const of = (fits: (page: (typeof found)[number]) => boolean) => found.filter(fits).map(({ path }) => path)
  if (found.length < 20) throw new Error('the list of pages was not understood')
  const people = [...new Set(Object.values(seenBy))]
  return {
    alone: of(({ frame }) => frame === 'alone'),
    inside: [
      ...of(({ frame, name }) => frame === 'shell' && name !== 'organisations' && seenBy[name] === undefined),
      `${paths.importPeople(organisationId)}?check=${ids.check}`,
    ],
    own: Object.fromEntries(people.map((who) => [who, of(({ name }) => seenBy[name] === who)])),
    above: of(({ name }) => name === 'organisations'),
  }
}

/** Where two cards of one person are found and compared. */
export async function addressesOfRepeats(page: Page, { address }: Program, organisationId: string): Promise<string[]> {
  const { repeats } = await (await page.request.get(`${address}/api/o/${organisationId}/moves.repeats`)).json()
  const [{ first, second }] = repeats
  return [paths.repeats(organisationId), paths.merging(organisationId, first.id, second.id)]
}

/** A person, an entry, a pair and so on to open; there is no draft in the demo and no list, so both are made. */
async function idsAt(page: Page, api: string): Promise<Record<string, string>> {
  const read = async (endpoint: string, input: object = {}) =>
    (await page.request.get(`${api}/${endpoint}?input=${encodeURIComponent(JSON.stringify(input))}`)).json()
  const idOf = async (find: string) => (await read('people.list', { find })).people[0].id
  const [student, waiting] = [await idOf('Кашапова Амина'), await idOf('Тимиргалеева')]
  const mentees = await read('banks.mentees')
  const mentors = await read('banks.mentors')
  const candidate = mentors.entries.find(({ person }: Entry) => person.surname === 'Озерова')
  const { pairs } = await read('pairs.list')
  const led = pairs.find(({ mentor }: { mentor: { surname: string } }) => mentor.surname === 'Богданова')
  const { cases } = await read('support.list')
  const { documents } = await read('documents.list')
  return {
    'person $personId': student,
    'menteeEntry $entryId': mentees.entries[0].id,
    'requestSheet $personId': mentees.entries[0].person.id,
    'mentorEntry $entryId': candidate.id,
    'questionnaire $entryId': candidate.id,
    'notWith $personId': candidate.person.id,
    'trainingOf $personId': mentors.entries[0].person.id,
    'pair $pairId': pairs[0].id,
    'leaving $personId': waiting,
    'personSupport $personId': waiting,
    'personMeasures $personId': student,
    'sameAs $personId': waiting,
    'ownMentee $pairId': led.id,
    'supportNotes $caseId': cases[0].id,
    'document $documentId': documents[0].id,
    'changeOrder $documentId': await draftAt(page, api, await read('documents.pairsForOrder')),
    check: await checkedListAt(page, api),
  }
}

type Entry = { person: { surname: string } }
type Offered = { pairs: { id: string; lacking: unknown[] }[]; inForceFrom: string }

async function draftAt(page: Page, api: string, { pairs, inForceFrom }: Offered): Promise<string> {
  const ready = pairs.find(({ lacking }) => lacking.length === 0)
  const data = { pairIds: [ready?.id], inForceFrom }
  return (await (await page.request.post(`${api}/documents.draftOrderOnPairs`, { data })).json()).id
}

async function checkedListAt(page: Page, api: string): Promise<string> {
  const file = { name: 'Сотрудники.xlsx', mimeType: 'application/octet-stream', buffer: await staffListFile(today) }
  const answer = await page.request.post(`${api}/imports.check`, { multipart: { input: '{}', file } })
  return (await answer.json()).checkId
}
