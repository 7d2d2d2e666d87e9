import { codeOnly, matches, sqlWithoutComments, withoutComments } from './source.mjs'

const pure = /^src\/(domain|matching|content|contract)\/|^src\/features\/[^/]+\/([^/]+\.ts$|catalogue\/)/
const isTest = /\.test\.tsx?$/

export const noDateInPureCode = {
  name: 'pure code knows no Date: days are strings and today is an argument',
  reads: (path) => pure.test(path) && /\.ts$/.test(path) && !isTest.test(path),
  faults: (files) =>
    files.flatMap(({ path, text }) =>
      matches(codeOnly(text), /(?<![\w$.])Date\b(?!\s*:)/g).map(({ line }) => ({ path, line, says: 'Date' })),
    ),
  planted: {
    files: {
      'src/domain/deadline.ts': 'export const late = (on: string) => new Date(on) < new Date()\n',
      'src/matching/solve.ts': 'const started = Date.now()\n',
      'src/features/pairs/contract.ts': 'export const on = (day: Date) => day\n',
      'src/domain/calendar.ts': '// never a Date\nexport type IsoDate = string\n',
      'src/domain/calendar.test.ts': 'const oracle = new Date(0)\n',
    },
    faulty: [
      'src/domain/deadline.ts:1',
      'src/domain/deadline.ts:1',
      'src/features/pairs/contract.ts:1',
      'src/matching/solve.ts:1',
    ],
  },
}

const moment = String.raw`(?:now\s*\(\s*\)|current_timestamp|localtimestamp|(?:clock|statement|transaction)_timestamp\s*\(\s*\))`
const serverDay = new RegExp(
  String.raw`\bcurrent_date\b|\b${moment}\s*::\s*date\b|\bcast\s*\(\s*${moment}\s+as\s+date\b|'today'\s*::\s*date\b|\bdate\s+'today'`,
  'gi',
)

// The database's own day is the server's, not the organisation's.
export const noDayOfTheServer = {
  name: "SQL gets today from the organisation's time zone, never from the server's clock",
  reads: (path) => /^(src|demo|bench)\/.*\.(ts|tsx|sql)$/.test(path),
  faults: (files) =>
    files.flatMap(({ path, text }) => {
      const seen = path.endsWith('.sql') ? sqlWithoutComments(text) : withoutComments(text)
      return matches(seen, serverDay).map(({ match, line }) => ({ path, line, says: match[0] }))
    }),
  planted: {
    files: {
      'src/server/db/migrations/0002_pairs.sql':
        '-- never current_date\ncreate view a as select current_date;\nselect now()::date;\n',
      'src/features/pairs/server/queries.ts':
        'export const a = sql`select CURRENT_TIMESTAMP::date`\nexport const b = sql`cast(now() as date)`\n',
      'src/server/db/today.ts': 'export const a = sql`select (now() at time zone zone)::date, now()`\n',
    },
    faulty: [
      'src/features/pairs/server/queries.ts:1',
      'src/features/pairs/server/queries.ts:2',
      'src/server/db/migrations/0002_pairs.sql:2',
      'src/server/db/migrations/0002_pairs.sql:3',
    ],
  },
}
