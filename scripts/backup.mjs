// `npm run backup [-- folder]`: copies the database and the files, also while the program runs.
import { resolve } from 'node:path'
import { prepare } from './prepare.mjs'

// The folder is meant from where the person stands.
if (process.argv[2]) process.argv[2] = resolve(process.env.INIT_CWD ?? '.', process.argv[2])
await prepare()
await import('../dist/server/backup.js')
