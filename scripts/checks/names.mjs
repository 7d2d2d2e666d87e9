import { codeOnly, matches } from './source.mjs'

// Words that say nothing about what a thing is.
const empty = /(?:^|[a-z0-9_.-])(?:Manager|Helper|Util|Utility|Service|Data|Info|Handler|Common|Misc)(?:s|ies)?$/
const emptyAlone = /^(?:manager|helper|util|utility|utilitie|service|data|info|handler|common|misc)s?$/i
const declared =
  /(?:^|\n)\s*(?:export\s+)?(?:declare\s+)?(?:async\s+)?(?:function\*?|class|interface|type)\s+([\w$]+)|(?:^|\n)export\s+const\s+([\w$]+)/g

export const noEmptyName = {
  name: 'no file, folder, function or type has a name that says nothing',
  reads: (path) => /^(src|demo|e2e|bench|scripts)\/.*\.(ts|tsx|mjs)$/.test(path),
  faults: (files) => files.flatMap(({ path, text }) => [...inPath(path), ...inCode(path, text)]),
  planted: {
    files: {
      'src/server/pairHelpers.ts': 'export const a = 1\n',
      'src/web/utils/dates.ts': 'export const a = 1\n',
      'src/domain/pair.ts': 'export function pairInfo() {}\n\nexport class ConsentManager {}\nexport const data = 1\n',
      'src/domain/good.ts':
        'const data = 1\nexport function handleBack() {}\nexport function isCommon() {}\nexport const dataFolder = 1\n',
    },
    faulty: [
      'src/domain/pair.ts:1',
      'src/domain/pair.ts:3',
      'src/domain/pair.ts:4',
      'src/server/pairHelpers.ts',
      'src/web/utils/dates.ts',
    ],
  },
}

function inPath(path) {
  return path
    .split('/')
    .map((part) => part.replace(/(\.test|\.generated|\.journey)?\.\w+$/, ''))
    .filter(saysNothing)
    .map((part) => ({ path, says: part }))
}

function inCode(path, text) {
  return matches(codeOnly(text), declared)
    .map(({ match, line }) => ({ line: line + match[0].split('\n').length - 1, name: match[1] ?? match[2] }))
    .filter(({ name }) => saysNothing(name))
    .map(({ line, name }) => ({ path, line, says: name }))
}

function saysNothing(name) {
  if (/^(is|has|may)[A-Z]/.test(name)) return false
  return empty.test(name) || emptyAlone.test(name)
}
