import { fullName } from '#domain/russian/names.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { isDemo } from '../queries.ts'
import { newSession } from './newSession.ts'
import { demoPeopleInOrder, openDemoSession } from './queries.ts'

export async function demoPeople({ db }: Request<typeof contract.demoPeople>) {
  if (!(await isDemo(db))) throw new NotThere()
  const people = await demoPeopleInOrder(db)
  return {
    people: people.map(({ accountId, post, organisationName, roles, situation, ...name }) => ({
      accountId,
      name: fullName({ ...name, gender: null }),
      post,
      organisationName,
      roles,
      situation,
    })),
  }
}

export async function signInAsDemo({ db, input, browser }: Request<typeof contract.signInAsDemo>) {
  const { token, client } = newSession(browser)
  const until = await openDemoSession(db, input.accountId, token, client)
  if (until === null) throw new NotThere()
  browser.keepSession(token, new Date(until))
  return {}
}
