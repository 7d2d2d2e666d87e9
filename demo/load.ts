import type { FastifyInstance } from 'fastify'
import type { IsoDate } from '#domain/calendar.ts'
import { schoolYearOf } from '#domain/calendar.ts'
import * as accounts from '#features/accounts/contract.ts'
import { withClient } from '#server/postgres/connection.ts'
import { cards } from './cards.ts'
import { type Act, inOrder } from './loading/acts.ts'
import { callerOf, type Session } from './loading/caller.ts'
import { isLoaded, openDoor, setToday } from './loading/owner.ts'
import { placeOf } from './loading/place.ts'
import { actsOf } from './loading/story.ts'
import { municipality } from './municipality.ts'

export interface Loading {
  /** The application on an empty database that is marked as a demo. */
  app: FastifyInstance
  ownerUrl: string
  /** Of the one-time link that the empty installation made. */
  setUpToken: string
  /** The day on which somebody looks at the demo. */
  today: IsoDate
  /** Told often: how much is done, 0 … 1, and the school year that is being worked. */
  progress: (done: number, schoolYear: number) => void
}

/** Works through two school years day by day, by the commands that people have. */
export async function loadDemo({ app, ownerUrl, setUpToken, today, progress }: Loading): Promise<void> {
  const caller = callerOf(app)
  const sessions = new Map<string, Session>()
  const department = placeOf(municipality.department, caller, today)
  const places = municipality.organisations.map((organisation) => placeOf(organisation, caller, today))
  const acts = inOrder(actsOf(department, places, setUpToken, sessions))
  await withClient(ownerUrl, async (owner) => {
    let day = ''
    for (const [index, act] of acts.entries()) {
      if (act.on !== day) await setToday(owner, act.on)
      day = act.on
      await perform(act)
      progress((index + 1) / acts.length, schoolYearOf(day))
    }
    await setToday(owner, today)
    for (const session of sessions.values()) await caller.call(accounts.signOut, session, {})
    await openDoor(
      owner,
      cards.map((card) => ({ ...card, login: card.person })),
    )
  })
}

/** The cards at the door are written last. */
export function isDemoLoaded(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, isLoaded)
}

async function perform(act: Act): Promise<void> {
  try {
    await act.run()
  } catch (error) {
    throw new Error(`The demo does not load on ${act.on}`, { cause: error })
  }
}
