import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { routes } from '../src/server/features.ts'
import { accessMatrix } from '../src/server/generated/accessMatrix.ts'
import { schemaText } from '../src/server/generated/schemaText.ts'
import { typesOfSchema } from '../src/server/generated/typesOfSchema.ts'
import { projectRoot } from '../src/server/projectRoot.ts'
import { startTestCluster } from '../src/server/testing/cluster.ts'
import { createDatabase } from '../src/server/testing/database.ts'

const cluster = await startTestCluster()
try {
  const database = await createDatabase(cluster.server)
  const client = new pg.Client({ connectionString: database.urls.owner })
  await client.connect()
  const write = (path: string, text: string) => writeFileSync(join(projectRoot, path), text)
  write('docs/schema.sql', await schemaText(client))
  write('docs/access-matrix.md', accessMatrix(routes.map((route) => route.endpoint)))
  write('src/server/db/schema.generated.ts', await typesOfSchema(database.urls.owner))
  await client.end()
  await database.drop()
} finally {
  await cluster.stop()
}
