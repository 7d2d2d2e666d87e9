import { type Request, serve } from '#server/http/route.ts'
import * as contract from '../contract.ts'
import { listJournal } from './listJournal.ts'
import { brokenAt, countLines } from './queries.ts'

export const routes = [serve(contract.list, listJournal), serve(contract.verify, verifyJournal)]

async function verifyJournal({ db }: Request<typeof contract.verify>) {
  const [broken, lines] = await Promise.all([brokenAt(db), countLines(db)])
  return { brokenAt: broken, lines }
}
