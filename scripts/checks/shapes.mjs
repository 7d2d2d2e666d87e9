import { codeOnly, matches } from './source.mjs'

const source = (path) => /^src\/.*\.tsx?$/.test(path)

export const noDefaultExport = {
  name: 'nothing is exported as default',
  reads: source,
  faults: (files) =>
    files.flatMap(({ path, text }) =>
      matches(codeOnly(text), /\bexport\s+default\b|\bas\s+default\b/g).map(({ line }) => ({
        path,
        line,
        says: 'default export',
      })),
    ),
  planted: {
    files: {
      'src/web/Page.tsx': '// export default is not ours\nexport default function Page() {}\n',
      'src/web/list.ts': 'const a = 1\nexport { a as default }\n',
      'src/web/Good.tsx': "export const words = 'export default'\n",
    },
    faulty: ['src/web/Page.tsx:2', 'src/web/list.ts:2'],
  },
}

export const onlyErrorsAreClasses = {
  name: 'only errors are classes',
  reads: source,
  faults: (files) => {
    const classes = files.flatMap(({ path, text }) =>
      matches(codeOnly(text), /(?<![\w$.])class\b(?=\s+[\w$]|\s*\{)([^{;=]*)\{/g).map(({ match, line }) => ({
        path,
        line,
        name: /^\s+(?!extends\b)([\w$]+)/.exec(match[1])?.[1],
        parent: /\bextends\s+([\w$.]+)/.exec(match[1])?.[1],
      })),
    )
    const errors = errorNames(classes)
    return classes
      .filter(({ parent }) => !errors.has(parent))
      .map(({ path, line, name }) => ({ path, line, says: `class ${name ?? ''} is no error` }))
  },
  planted: {
    files: {
      'src/server/a.ts': 'export class Refused extends Error {}\nexport class Late extends Refused {}\n',
      'src/server/b.ts': 'export class PairManager {}\n',
      'src/server/c.ts': 'const x = class extends Map<string, string> {}\n',
      'src/web/d.tsx': 'export const d = <b className="class x {">a</b>\n',
    },
    faulty: ['src/server/b.ts:1', 'src/server/c.ts:1'],
  },
}

function errorNames(classes) {
  const errors = new Set(['Error', 'AggregateError', 'TypeError', 'RangeError'])
  for (let before = 0; before !== errors.size; ) {
    before = errors.size
    for (const { name, parent } of classes) if (name && errors.has(parent)) errors.add(name)
  }
  return errors
}
