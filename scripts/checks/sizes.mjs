const ours = /^(src|demo|e2e|bench|scripts)\/.*\.(ts|tsx|mjs|cjs|css|sql)$/
const generated = /\.generated\./
const mostLines = 300
const mostFiles = 15

export const fileLength = {
  name: `no file is longer than ${mostLines} lines`,
  reads: (path) => ours.test(path) && !generated.test(path),
  faults: (files) =>
    files
      .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
      .filter(({ lines }) => lines > mostLines)
      .map(({ path, lines }) => ({ path, says: `${lines} lines` })),
  planted: {
    files: {
      'src/domain/long.ts': 'export const a = 1\n'.repeat(mostLines + 1),
      'src/domain/justFits.ts': 'export const a = 1\n'.repeat(mostLines),
      'src/server/db/types.generated.ts': 'export const a = 1\n'.repeat(mostLines + 1),
    },
    faulty: ['src/domain/long.ts'],
  },
}

// A test lies beside its code, so it does not make the folder harder to survey.
export const folderSize = {
  name: `no folder of features or rules holds more than ${mostFiles} files`,
  reads: (path) => /^src\/(features|domain)\/.*\.(ts|tsx|docx)$/.test(path) && !/\.test\.tsx?$/.test(path),
  faults: (files) => {
    const counts = new Map()
    for (const { path } of files) {
      const folder = path.slice(0, path.lastIndexOf('/'))
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
    return [...counts]
      .filter(([, count]) => count > mostFiles)
      .map(([path, count]) => ({ path, says: `${count} files want a subfolder` }))
  },
  planted: {
    files: {
      ...Object.fromEntries(range(mostFiles + 1).map((n) => [`src/features/pairs/web/Part${n}.tsx`, ''])),
      ...Object.fromEntries(range(mostFiles).map((n) => [`src/domain/rule${n}.ts`, ''])),
      ...Object.fromEntries(range(mostFiles).map((n) => [`src/domain/rule${n}.test.ts`, ''])),
    },
    faulty: ['src/features/pairs/web'],
  },
}

function range(count) {
  return Array.from({ length: count }, (_, index) => index)
}
