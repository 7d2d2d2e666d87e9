import Fastify from 'fastify'
import { show } from '#features/organisations/contract.ts'
import { cardOfOrganisation } from '#features/organisations/server/queries.ts'
import { listPeople } from '#features/people/contract.ts'
import { pageOfPeople } from '#features/people/server/list/listQueries.ts'
import { type Db, databaseOn } from '#server/db/database.ts'
import { openPool } from '#server/db/pool.ts'

/**
 * The same queries, pool and output validation without scope, access and row security: the role that owns the tables
 * asks, and there is one organisation, so the rows are the same. A process of its own, as the program is.
 */
const [url = '', organisationId = '', today = ''] = process.argv.slice(2)
const pool = openPool({ url, size: 10, onError: () => undefined })
const app = Fastify({ logger: false })

app.get('/people', () =>
  withDb(async (db) => {
    const { after: _, count, ...filters } = listPeople.input.parse({})
    const page = await pageOfPeople(db, { ...filters, limits: null, today }, { after: null, count, withTotal: true })
    const shown = page.people.map(({ experienceYears, experienceOn: __, ...person }) => ({
      ...person,
      seniority: experienceYears,
    }))
    return listPeople.output.parse({ ...page, people: shown })
  }),
)
app.get('/card', () => withDb(async (db) => show.output.parse(await cardOfOrganisation(db, organisationId))))

async function withDb<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    return await work(databaseOn(client))
  } finally {
    client.release()
  }
}

console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
