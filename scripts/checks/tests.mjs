import { codeOnly, matches } from './source.mjs'

const skipping =
  /\b(?:it|test|describe|suite|bench)\s*(?:\.\s*\w+\s*)*\.\s*(?:skip|only|todo|skipIf|runIf|fixme|fails|fail)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\s*\(/g

export const noSkippedTest = {
  name: 'no test is skipped, singled out or expected to fail',
  reads: (path) => /\.test\.tsx?$/.test(path) || /^e2e\/.*\.ts$/.test(path),
  faults: (files) =>
    files.flatMap(({ path, text }) =>
      matches(codeOnly(text), skipping).map(({ match, line }) => ({ path, line, says: match[0].trim() })),
    ),
  planted: {
    files: {
      'src/domain/a.test.ts': "it.skip('a', () => {})\ndescribe.only('b', () => {})\nit.todo('c')\n",
      'src/domain/b.test.ts': "test.concurrent.skip('a', () => {})\nxit('b', () => {})\n",
      'e2e/a.journey.ts': "test.fixme('a', async () => {})\n",
      'src/domain/good.test.ts': "// it.skip is not ours\nit('does not it.skip( anything', () => {})\nlist.only()\n",
    },
    faulty: [
      'e2e/a.journey.ts:1',
      'src/domain/a.test.ts:1',
      'src/domain/a.test.ts:2',
      'src/domain/a.test.ts:3',
      'src/domain/b.test.ts:1',
      'src/domain/b.test.ts:2',
    ],
  },
}
