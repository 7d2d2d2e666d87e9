// A small project that breaks every rule of .dependency-cruiser.mjs, and whose other imports are all allowed.
const plants = []
const allowed = []

function breaks(rule, from, to, written = imported(to)) {
  plants.push({
    rule,
    from,
    to,
    text: `import ${/\.test\./.test(from) ? '' : 'type '}{ a } from '${written}'\nexport type A = typeof a\n`,
  })
}
function fits(from, to) {
  allowed.push({ from, to, text: `import { a } from '${imported(to)}'\nexport const b = a\n` })
}
function imported(to) {
  if (to.startsWith('src/')) return `#${to.slice('src/'.length)}`
  if (to.startsWith('node_modules/')) return to.replace(/^node_modules\//, '').replace(/\/index\.js$/, '')
  return to
}
const library = (name) => `node_modules/${name}/index.js`

breaks('domain-imports-domain', 'src/domain/bad.ts', 'src/content/words.ts')
breaks('tests-of-domain-imports-domain', 'src/domain/bad.test.ts', 'src/matching/solve.ts')
breaks('matching-imports-matching', 'src/matching/bad.ts', 'src/domain/access.ts')
breaks('tests-of-matching-imports-matching', 'src/matching/bad.test.ts', 'src/domain/access.ts')
breaks('content-imports-domain', 'src/content/bad.ts', 'src/contract/fields.ts')
breaks('tests-of-content-imports-domain', 'src/content/bad.test.ts', 'src/server/http/serve.ts')
breaks('contract-imports-domain-and-content', 'src/contract/bad.ts', 'src/server/http/serve.ts')
breaks('tests-of-contract-imports-domain-and-content', 'src/contract/bad.test.ts', 'src/features/pairs/contract.ts')
breaks('feature-contract-imports-shared-language', 'src/features/bad/contract.ts', 'src/features/pairs/contract.ts')
breaks('tests-of-feature-contract-imports-shared-language', 'src/features/bad/contract.test.ts', 'src/web/api.ts')
breaks('catalogue-imports-domain-and-content', 'src/features/bad/catalogue/order/fields.ts', 'src/contract/fields.ts')
breaks(
  'tests-of-catalogue-imports-domain-and-content',
  'src/features/bad/catalogue/order/fields.test.ts',
  'src/features/pairs/server/queries.ts',
)
breaks(
  'feature-server-keeps-to-itself-and-the-platform',
  'src/features/bad/server/otherFeature.ts',
  'src/features/pairs/server/queries.ts',
)
breaks(
  'feature-server-keeps-to-itself-and-the-platform',
  'src/features/bad/server/screen.ts',
  'src/features/bad/web/Page.tsx',
)
breaks(
  'tests-of-feature-server-keeps-to-itself-and-the-platform',
  'src/features/bad/server/routes.test.ts',
  'src/features/pairs/server/queries.ts',
)
breaks(
  'feature-web-keeps-to-itself-and-the-platform',
  'src/features/bad/web/Sql.tsx',
  'src/features/bad/server/queries.ts',
)
breaks(
  'feature-web-keeps-to-itself-and-the-platform',
  'src/features/bad/web/Other.tsx',
  'src/features/pairs/web/Page.tsx',
)
breaks(
  'feature-web-keeps-to-itself-and-the-platform',
  'src/features/bad/web/Blank.tsx',
  'src/features/pairs/catalogue/order/fields.ts',
)
breaks(
  'tests-of-feature-web-keeps-to-itself-and-the-platform',
  'src/features/bad/web/Page.test.ts',
  'src/matching/solve.ts',
)
breaks('server-knows-no-feature', 'src/server/http/bad.ts', 'src/features/pairs/contract.ts')
breaks('server-knows-no-feature', 'src/server/http/solves.ts', 'src/matching/solve.ts')
breaks(
  'tests-of-server-know-features-through-the-list',
  'src/server/http/bad.test.ts',
  'src/features/pairs/server/routes.ts',
)
breaks('list-of-features-sees-contracts-and-server-halves', 'src/server/features.ts', 'src/features/pairs/web/Page.tsx')
breaks(
  'list-of-features-sees-contracts-and-server-halves',
  'src/server/jobsOfFeatures.ts',
  'src/features/pairs/web/Page.tsx',
)
breaks('web-knows-no-feature', 'src/web/bad.tsx', 'src/features/pairs/web/Page.tsx')
breaks('web-knows-no-feature', 'src/web/server.ts', 'src/server/http/serve.ts')
breaks('list-of-pages-sees-contracts-and-screens', 'src/web/routes.tsx', 'src/features/pairs/server/routes.ts')
breaks('only-tests-use-the-test-platform', 'src/server/db/bad.ts', 'src/server/testing/world.ts')
breaks('only-tests-use-the-test-platform', 'src/features/bad/server/routes.ts', 'src/features/bad/server/samples.ts')
breaks('journeys-see-no-server-half', 'e2e/bad.journey.ts', 'src/features/pairs/server/routes.ts')
breaks('demo-sees-no-screen', 'demo/bad.ts', 'src/features/pairs/web/Page.tsx')
breaks('domain-has-no-libraries', 'src/domain/schema.ts', library('zod'))
breaks('domain-has-no-libraries', 'src/domain/files.ts', 'fs', 'node:fs')
breaks('matching-has-no-libraries', 'src/matching/files.ts', 'fs', 'node:fs')
breaks('content-has-no-libraries', 'src/content/schema.ts', library('zod'))
breaks('contract-has-only-the-schema-library', 'src/contract/days.ts', library('dayjs'))
breaks('feature-contract-has-only-the-schema-library', 'src/features/bad/files.ts', 'fs', 'node:fs')
breaks('catalogue-has-no-libraries', 'src/features/bad/catalogue/order/template.ts', library('zod'))
breaks('feature-server-has-only-the-sql-builder', 'src/features/bad/server/http.ts', library('fastify'))
breaks('feature-web-has-only-react', 'src/features/bad/web/Word.tsx', library('docx-preview'))
breaks('server-has-no-browser-libraries', 'src/server/http/page.ts', library('react'))
breaks('web-has-no-server-libraries', 'src/web/ui/sql.ts', library('kysely'))
breaks('web-has-no-node-modules-of-node', 'src/web/ui/files.ts', 'fs', 'node:fs')
breaks('what-runs-has-no-build-or-test-tools', 'src/server/build.ts', library('esbuild'))
breaks('every-import-is-found', 'src/domain/lost.ts', './nowhere.ts')
breaks('no-circles', 'src/server/mail/one.ts', 'src/server/mail/two.ts')

fits('src/server/mail/two.ts', 'src/server/mail/one.ts')
fits('src/content/good.ts', 'src/domain/access.ts')
fits('src/contract/good.ts', library('zod'))
fits('src/features/good/contract.ts', 'src/contract/fields.ts')
fits('src/features/good/catalogue/order/fields.ts', 'src/content/words.ts')
fits('src/features/good/server/sql.ts', library('kysely'))
fits('src/features/good/server/contractOfOther.ts', 'src/features/pairs/contract.ts')
fits('src/features/good/server/blank.ts', 'src/features/pairs/catalogue/order/fields.ts')
fits('src/features/good/server/solve.ts', 'src/matching/solve.ts')
fits('src/features/good/server/serve.test.ts', 'src/server/testing/world.ts')
fits('src/features/good/server/samples.ts', 'src/server/testing/world.ts')
fits('scripts/start.mjs', '../dist/server/main.js')
fits('src/features/good/web/Page.tsx', library('react'))
fits('src/features/good/web/Call.tsx', 'src/web/api.ts')
fits('src/features/good/web/Contract.tsx', 'src/features/pairs/contract.ts')
fits('src/server/http/all.test.ts', 'src/server/features.ts')
fits('src/domain/good.test.ts', library('vitest'))
fits('src/matching/cli.ts', 'fs')
fits('bench/reads.ts', 'src/server/http/serve.ts')

const targets = [
  'src/domain/access.ts',
  'src/content/words.ts',
  'src/matching/solve.ts',
  'src/contract/fields.ts',
  'src/server/http/serve.ts',
  'src/server/testing/world.ts',
  'src/web/api.ts',
  'src/features/pairs/contract.ts',
  'src/features/pairs/catalogue/order/fields.ts',
  'src/features/pairs/server/routes.ts',
  'src/features/pairs/server/queries.ts',
  'src/features/pairs/web/Page.tsx',
  'src/features/bad/server/queries.ts',
  'src/features/bad/server/samples.ts',
  'src/features/bad/web/Page.tsx',
]
const installed = ['zod', 'dayjs', 'fastify', 'react', 'kysely', 'docx-preview', 'esbuild', 'vitest']

export const plantedViolations = plants.map(({ rule, from, to }) => ({ rule, from, to }))

export const plantedFiles = {
  'package.json': JSON.stringify({
    name: 'planted',
    type: 'module',
    imports: { '#*': './src/*' },
    dependencies: Object.fromEntries(installed.map((name) => [name, '1.0.0'])),
  }),
  ...Object.fromEntries(targets.map((path) => [path, 'export const a = 1\n'])),
  ...Object.fromEntries([...plants, ...allowed].map(({ from, text }) => [from, text])),
  ...Object.fromEntries(
    installed.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'export const a = 1\n'],
    ]),
  ),
}
