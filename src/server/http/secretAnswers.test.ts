import { expect, test } from 'vitest'
import { z } from 'zod'
import { routes } from '../features.ts'
import type { Route } from './route.ts'

/**
 * The platform keeps the answer of an ordinary command at a tenant for repeated sending, so none may hold what opens a
 * way in. These do, and open their transactions themselves so that nothing of them is kept.
 */
const answeringSecrets = ['accounts.invite', 'organisations.inviteOrganisation']

/** Answered fields that sound like a secret and are none: the code of a role or a topic is its name in the catalogue. */
const harmless = ['appointments.addRole: code', 'requests.addTopic: code']

const soundsSecret = /code$|codes$|token|secret|password|path$|url$|uri$|link$/i

const kept = ({ endpoint, opensTransactions }: Route) =>
  !opensTransactions &&
  (endpoint.kind === 'write' || endpoint.kind === 'upload') &&
  (endpoint.place === 'organisation' || endpoint.place === 'municipality')

const suspicious = (output: z.ZodType) =>
  fieldsIn(z.toJSONSchema(output, { unrepresentable: 'any' })).filter((field) => soundsSecret.test(field))

test('what answers a secret is kept for no repeated sending', () => {
  const routesOfSecrets = routes.filter(({ endpoint }) => answeringSecrets.includes(endpoint.name))
  expect(routesOfSecrets).toHaveLength(answeringSecrets.length)
  expect(routesOfSecrets.filter(kept).map(({ endpoint }) => endpoint.name)).toEqual([])
})

test('no other answer that is kept has a field that sounds like a secret', () => {
  const judged = routes.filter(kept)
  expect(judged.length).toBeGreaterThan(20)
  const found = judged.flatMap(({ endpoint }) =>
    suspicious(endpoint.output).map((field) => `${endpoint.name}: ${field}`),
  )
  expect(found).toEqual(harmless)
})

test('such a field would be found, however deep', () => {
  const planted = z.object({ rows: z.array(z.object({ id: z.string(), code: z.string().nullable() })) })
  expect(suspicious(planted)).toEqual(['code'])
})

function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return [...own, ...Object.values(schema).flatMap(fieldsIn)]
}
