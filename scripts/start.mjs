// `npm start`: installs what is missing, builds what has changed, runs.
import { prepare } from './prepare.mjs'

if (process.argv.includes('--demo')) {
  process.env.NASTAVNIK_DEMO = '1'
  process.env.DATA_DIR ||= './data-demo'
}
process.env.NASTAVNIK_WORDS ??= '1'
await prepare()
// In this very process: signals, input and the exit code need no passing on.
await import('../dist/server/main.js')
