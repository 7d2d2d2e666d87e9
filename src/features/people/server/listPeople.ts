import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { associationsOfPeople, pageOfPeople } from './listQueries.ts'

export async function listPeople({ db, input, actor, today }: Request<typeof contract.listPeople>) {
  const seesBanks = actor.permissions.has('banks.view')
  const asked = { ...input, bank: seesBanks ? input.bank : null, today }
  const [{ people, next, total }, associations] = await Promise.all([pageOfPeople(db, asked), associationsOfPeople(db)])
  const shown = people.map((person) => ({
    ...person,
    category: person.category as contract.PersonInList['category'],
    sides: seesBanks ? person.sides : [],
  }))
  return { people: shown, total, next, associations }
}
