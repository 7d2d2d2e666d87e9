import { matches } from './source.mjs'

const address =
  /\b(?:https?|wss?):\/\/([^\s'"`<>)/?#]+)|(?:src|href)\s*=\s*["'](\/\/[^\s"'>]+)|url\(\s*["']?(\/\/[^\s"')]+)/gi
const harmless =
  /^(?:127\.0\.0\.1|localhost|\[::1\]|www\.w3\.org|(?:[\w-]+\.)*example(?:\.(?:com|org|net|ru))?|\$\{.*)(?::[\d$].*)?$/i

// Personal data of pupils stay with the school: no page may make a browser contact anyone else.
export const noForeignHost = {
  name: 'pages and answers name no foreign host',
  reads: (path) =>
    /^src\/(web|server\/http|features\/[^/]+\/web)\/.*\.(ts|tsx|css|html|svg)$/.test(path) &&
    !/\.test\.tsx?$/.test(path),
  faults: (files) =>
    files.flatMap(({ path, text }) =>
      matches(text, address)
        .map(({ match, line }) => ({ path, line, says: match[1] ?? match[2] ?? match[3] }))
        .filter(({ says }) => !harmless.test(says)),
    ),
  planted: {
    files: {
      'src/web/index.html': '<link href="//fonts.example-cdn.net/a.css">\n',
      'src/web/ui/Map.tsx': "export const tiles = 'https://tiles.maps.net/{z}'\n",
      'src/features/pairs/web/a.css': 'a { background: url(https://cdn.net/a.png) }\n',
      'src/server/http/address.ts':
        "export const a = ['http://127.0.0.1:8080', `http://${host}:${port}`, 'https://school.example/x', 'http://localhost']\n",
      'src/web/ui/Icon.tsx': 'export const i = <svg xmlns="http://www.w3.org/2000/svg" />\n',
    },
    faulty: ['src/features/pairs/web/a.css:1', 'src/web/index.html:1', 'src/web/ui/Map.tsx:1'],
  },
}
