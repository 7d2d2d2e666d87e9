import { matches } from './source.mjs'

export const everyFeatureHasItsContract = {
  name: 'every feature says in contract.ts what it offers',
  reads: (path) => /^src\/features\/[^/]+\//.test(path),
  faults: (files) => {
    const paths = new Set(files.map(({ path }) => path))
    const folders = new Set(files.map(({ path }) => path.split('/').slice(0, 3).join('/')))
    return [...folders]
      .filter((folder) => !paths.has(`${folder}/contract.ts`))
      .map((path) => ({ path, says: 'no contract.ts' }))
  },
  planted: {
    files: {
      'src/features/pairs/server/routes.ts': '',
      'src/features/people/contract.ts': '',
      'src/features/people/server/routes.ts': '',
    },
    faulty: ['src/features/pairs'],
  },
}

const record = /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/

export const everyDecisionIsLinked = {
  name: 'every decision record has its own number and is linked from another page',
  reads: (path) => path.endsWith('.md'),
  faults: (files) => {
    const records = files
      .map(({ path }) => path)
      .filter((path) => path.startsWith('docs/decisions/') && !path.endsWith('README.md'))
    const numbers = records.map((path) => record.exec(path)?.[1])
    return records.flatMap((path, index) => {
      const file = path.slice(path.lastIndexOf('/') + 1)
      const linked = files.some((other) => other.path !== path && other.text.includes(`${file})`))
      return [
        ...(record.test(path) ? [] : [{ path, says: 'is not named 0001-what-was-decided.md' }]),
        ...(record.test(path) && numbers.indexOf(numbers[index]) !== index ? [{ path, says: 'number taken' }] : []),
        ...(linked ? [] : [{ path, says: 'no page links it' }]),
      ]
    })
  },
  planted: {
    files: {
      'docs/decisions/README.md': '- [One](0001-one.md)\n- [Two](0001-two.md)\n- [Four](four.md)\n',
      'docs/decisions/0001-one.md': '',
      'docs/decisions/0001-two.md': '',
      'docs/decisions/0003-three.md': '',
      'docs/decisions/four.md': '',
    },
    faulty: ['docs/decisions/0001-two.md', 'docs/decisions/0003-three.md', 'docs/decisions/four.md'],
  },
}

const ofOneMachine = new RegExp(`(?<![\\w.\\-/}*])/(?:${['work', 'tmp', 'root', 'workspace'].join('|')})/`, 'g')

export const noMachinePath = {
  name: 'no path of somebody’s machine stands in a file',
  reads: (path) => path !== 'package-lock.json',
  faults: (files) =>
    files.flatMap(({ path, text }) =>
      matches(text, ofOneMachine).map(({ match, line }) => ({ path, line, says: match[0] })),
    ),
  planted: {
    files: {
      'docs/a.md': `See ${['', 'work', 'shared', 'a.md'].join('/')}\n`,
      'scripts/a.mjs': `const folder = '${['', 'tmp', 'cluster'].join('/')}'\n`,
      'src/server/a.ts': "const url = '/api/work/list'\n",
    },
    faulty: ['docs/a.md:1', 'scripts/a.mjs:1'],
  },
}
