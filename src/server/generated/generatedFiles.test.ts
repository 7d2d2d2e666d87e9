import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { routes } from '../features.ts'
import { projectRoot } from '../projectRoot.ts'
import { createDatabase, type TestDatabase } from '../testing/database.ts'
import { accessMatrix } from './accessMatrix.ts'
import { schemaText } from './schemaText.ts'
import { typesOfSchema } from './typesOfSchema.ts'

let database: TestDatabase
let client: pg.Client
let major: number
beforeAll(async () => {
  database = await createDatabase(inject('testServer'))
  client = new pg.Client({ connectionString: database.urls.owner })
  await client.connect()
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version_num') as version`)
  major = Math.floor(Number(rows[0]?.version) / 10_000)
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const committed = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
const advice = 'run `npm run generate` and look at the difference'

test('docs/access-matrix.md tells what the code decides', () => {
  expect(committed('docs/access-matrix.md'), advice).toBe(accessMatrix(routes.map((route) => route.endpoint)))
})

test('the generated types fit the migrated database', async () => {
  expect(committed('src/server/db/schema.generated.ts'), advice).toBe(await typesOfSchema(database.urls.owner))
})

test('docs/schema.sql describes the migrated database', async () => {
  const described = await schemaText(client)
  expect(described.length).toBeGreaterThan(20_000)
  // Other majors print the same structure in other words; the text is compared on the embedded one.
  if (major === 18) expect(committed('docs/schema.sql'), advice).toBe(described)
})
