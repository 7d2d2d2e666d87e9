import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { type Permission, type PermissionSet, permissionSets, permissionsOf } from '#domain/access.ts'
import { routes } from './features.ts'
import { projectRoot } from './projectRoot.ts'
import { openTestApplication, type TestApplication } from './testing/application.ts'
import type { Sample, Samples, UploadSample } from './testing/samples.ts'
import type { TestOrganisation } from './testing/world.ts'

/** Endpoint × permission set × {own, sibling, other municipality, nobody}, made from the list of routes. */
const endpoints = routes.map((route) => route.endpoint)
const atTenant = endpoints.filter(({ place }) => place === 'organisation' || place === 'municipality')

let application: TestApplication
let samples: Map<string, Sample>
const sessions = new Map<string, string>()

beforeAll(async () => {
  application = await openTestApplication('rollback')
  samples = await everySample()
})
afterAll(() => application.close())

test('there are endpoints to judge', () => {
  expect(endpoints.length).toBeGreaterThan(70)
})

test('every endpoint has a name of its own and a sample, and no sample is left over', () => {
  const names = endpoints.map(({ name }) => name).sort()
  expect(new Set(names).size).toBe(names.length)
  expect([...samples.keys()].sort()).toEqual(names)
})

describe.each(atTenant.map((endpoint) => [endpoint.name, endpoint] as const))('%s', (_name, endpoint) => {
  test.each(permissionSets)('as %s: what the matrix says', async (set) => {
    const here = homeOf(endpoint, set)
    const account = here.people[set]?.accountId
    if (!account) return expect(setsWithoutPeople(endpoint)).toContain(set)
    const answered = await call(endpoint, { as: await sessionOf(account), at: here, sample: here })
    const rightPlace = endpoint.place !== 'municipality' || here === application.world.municipality
    if (!rightPlace) return expect(answered.status).toBe(404)
    const allowed = permissionsOf([set]).has(endpoint.allow as Permission)
    if (allowed) expectAnswer(endpoint, set, answered)
    else expect(answered.status).toBe(403)
  })

  test('from the sibling, from another municipality, from nobody', async () => {
    const { sibling, stranger, municipality, otherMunicipality } = application.world
    const here = endpoint.place === 'municipality' ? municipality : application.world.own
    const outsiders =
      endpoint.place === 'municipality' ? [sibling, otherMunicipality] : [sibling, stranger, municipality]
    for (const outside of outsiders) {
      const person = outside.people.head ?? outside.people.municipalCoordinator
      const { status } = await call(endpoint, { as: await sessionOf(person?.accountId ?? ''), at: here, sample: here })
      expect(status).toBe(404)
    }
    expect((await call(endpoint, { as: null, at: here, sample: here })).status).toBe(401)
  })

  test("another organisation's ids open nothing", async () => {
    const { own, stranger, municipality, otherMunicipality } = application.world
    const [here, there] = endpoint.place === 'municipality' ? [municipality, otherMunicipality] : [own, stranger]
    const given = JSON.stringify(sampleFor(endpoint, there))
    if (given === JSON.stringify(sampleFor(endpoint, here))) return expect(idsIn(given)).toEqual([])
    const set = permissionSets.find(
      (each) => here.people[each] && permissionsOf([each]).has(endpoint.allow as Permission),
    )
    const account = set && here.people[set]?.accountId
    const { status, body } = await call(endpoint, { as: await sessionOf(account ?? ''), at: here, sample: there })
    const reads = endpoint.kind === 'read' || endpoint.kind === 'download'
    if (!reads) expect([400, 404, 409]).toContain(status)
    expect(status).not.toBe(500)
    for (const id of idsIn(given)) expect(body).not.toContain(id)
  })
})

test.each(endpoints.filter(({ place }) => place === 'oneself').map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s: whoever signed in, nobody else',
  async (_name, endpoint) => {
    const { own } = application.world
    const account = own.people.participant?.accountId ?? ''
    expectAnswer(endpoint, null, await call(endpoint, { as: await sessionOf(account), at: own, sample: own }))
    expect((await call(endpoint, { as: null, at: own, sample: own })).status).toBe(401)
  },
)

test.each(endpoints.filter(({ place }) => place === 'nowhere').map((endpoint) => [endpoint.name, endpoint] as const))(
  '%s: open to anybody',
  async (_name, endpoint) => {
    const { own } = application.world
    expectAnswer(endpoint, null, await call(endpoint, { as: null, at: own, sample: own }))
  },
)

/** A set is judged at its home: the municipal coordinator at the municipality, everybody else at the school. */
function homeOf(endpoint: Endpoint, set: PermissionSet): TestOrganisation {
  const { own, municipality } = application.world
  if (endpoint.place === 'municipality') return municipality.people[set] ? municipality : own
  return own.people[set] ? own : municipality
}

/** Sets that nobody can hold at such a place. */
function setsWithoutPeople(endpoint: Endpoint): PermissionSet[] {
  const { own, municipality } = application.world
  return permissionSets.filter((set) =>
    endpoint.place === 'municipality' ? !municipality.people[set] : !own.people[set] && !municipality.people[set],
  )
}

async function sessionOf(accountId: string): Promise<string> {
  const known = sessions.get(accountId)
  if (known) return known
  const made = await application.signIn(accountId)
  sessions.set(accountId, made)
  return made
}

function sampleFor(endpoint: Endpoint, organisation: TestOrganisation): unknown {
  const sample = samples.get(endpoint.name)
  if (!sample) throw new Error(`${endpoint.name} has no sample`)
  return typeof sample === 'function' ? sample(organisation) : sample.input(organisation)
}

/** It goes well, unless the sample says which refusal it is for: one that merely stopped fitting would prove nothing. */
function expectAnswer(endpoint: Endpoint, set: PermissionSet | null, { status, body }: Answered): void {
  const sample = samples.get(endpoint.name)
  const expects = typeof sample === 'object' ? sample.expects : null
  const refusal = expects !== null && typeof expects === 'object' ? set && expects[set] : expects
  if (!refusal) expect({ status, said: status === 200 ? '' : body }).toEqual({ status: 200, said: '' })
  else if (refusal === 404) expect(status).toBe(404)
  else expect({ status, ...JSON.parse(body) }).toMatchObject({ status: 409, reasons: [{ reason: refusal }] })
}

interface Answered {
  status: number
  body: string
}

interface Caller {
  as: string | null
  at: TestOrganisation
  sample: TestOrganisation
}

async function call(endpoint: Endpoint, { as, at, sample }: Caller): Promise<Answered> {
  const given = sampleFor(endpoint, sample)
  const options = endpoint.kind === 'upload' ? (given as UploadSample) : { input: given as never }
  const { status, bytes } = await application.call(endpoint, { as, at: at.id, ...options } as never)
  return { status, body: bytes.toString() }
}

function idsIn(json: string): string[] {
  return json.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? []
}

async function everySample(): Promise<Map<string, Sample>> {
  const found = new Map<string, Sample>()
  const folder = join(projectRoot, 'src', 'features')
  for (const feature of readdirSync(folder)) {
    const file = join(folder, feature, 'server', 'samples.ts')
    if (!existsSync(file)) continue
    const { samples: ofFeature } = (await import(file)) as { samples: Samples }
    for (const [name, sample] of Object.entries(ofFeature)) found.set(name, sample)
  }
  return found
}
