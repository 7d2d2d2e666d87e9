import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { peopleFound } from './listQueries.ts'

const shownInPalette = 10

export async function searchPeople({ db, input }: Request<typeof contract.searchPeople>) {
  return { people: await peopleFound(db, input.find, shownInPalette) }
}
