import { codeOnly, matches } from './source.mjs'

const mayHoldSql = /(^|\/)(queries|[a-z]\w*Queries)\.ts$|^src\/server\/(db|postgres|testing)\/|\.test\.ts$/
const query =
  /(?<![\w$.])sql\s*(?:<[^`;()]*>)?\s*`|\bsql\.(?:raw|ref|table|id|lit|join)\s*\(|\.\s*(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|selectNoFrom)\s*(?:<[^;()]*>)?\(/g

export const sqlLivesInQueries = {
  name: 'SQL lives in queries.ts, or …Queries.ts where a feature has several, and in the database folder of the platform',
  reads: (path) => /^src\/.*\.tsx?$/.test(path) && !mayHoldSql.test(path),
  faults: (files) =>
    files.flatMap(({ path, text }) =>
      matches(codeOnly(text), query).map(({ match, line }) => ({ path, line, says: match[0].trim() })),
    ),
  planted: {
    files: {
      'src/features/pairs/server/approvePairs.ts':
        "await sql`select 1`.execute(db)\nawait db.selectFrom('pair').execute()\nawait db\n  .insertInto('pair').execute()\n",
      'src/server/http/session.ts': 'const a = sql<{ a: number }>`select 1`\n',
      'src/features/pairs/server/queries.ts': "export const a = (db) => db.selectFrom('pair')\n",
      'src/features/pairs/server/poolQueries.ts': "export const a = (db) => db.selectFrom('pair')\n",
      'src/features/pairs/server/endPair.ts': "// sql` stands elsewhere\nexport const words = 'db.selectFrom('\n",
    },
    faulty: [
      'src/features/pairs/server/approvePairs.ts:1',
      'src/features/pairs/server/approvePairs.ts:2',
      'src/features/pairs/server/approvePairs.ts:4',
      'src/server/http/session.ts:1',
    ],
  },
}
