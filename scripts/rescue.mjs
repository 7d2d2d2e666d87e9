// `npm run rescue -- login`: a one-time code for a new password, for the owner of the server.
import { prepare } from './prepare.mjs'

await prepare()
await import('../dist/server/rescue.js')
