import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import type { z } from 'zod'
import type { placeOfPerson, signedInPerson } from '#contract/signedIn.ts'
import { useOrganisationId } from '#web/api.ts'
import { ProblemError, problemOf, problemOfResponse } from '#web/problem.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Loading } from '#web/ui/Loading.tsx'

export type Me = z.output<typeof signedInPerson>
export type Place = z.output<typeof placeOfPerson>

interface Session {
  me: Me | null
  /**
   * Asks the server again who this is: after sign-in and a change of appointments. Nobody and, with `only`, anybody
   * else is answered but not taken over: the page under a sign-in dialog must survive.
   */
  refresh: (only?: string) => Promise<Me | null>
}

const SessionContext = createContext<Session | null>(null)
const meKey = ['accounts.me']
// Asked on purpose only: were it to find the session ended by itself, the page with its form would be gone.
const asked = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, refetchOnReconnect: false }

export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const query = useQuery({ queryKey: meKey, queryFn: fetchMe, ...asked })
  const refresh = useCallback(
    async (only?: string) => {
      const me = await fetchMe()
      if (me && (!only || me.account.login === only)) client.setQueryData(meKey, me)
      return me
    },
    [client],
  )
  const me = query.data
  const session = useMemo(() => (me === undefined ? null : { me, refresh }), [me, refresh])
  if (session) return <SessionContext value={session}>{children}</SessionContext>
  return (
    <main className="opening">
      {query.error ? (
        <ErrorState problem={problemOf(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <Loading what="Открываем" />
      )}
    </main>
  )
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('Outside of SessionProvider')
  return session
}

/** The signed-in person; only for pages inside the shell. */
export function useMe(): Me {
  const { me } = useSession()
  if (!me) throw new Error('Nobody is signed in here')
  return me
}

/** The organisation in the address, with what the person may do there; undefined outside any. */
export function usePlaceIfAny(): Place | undefined {
  const organisationId = useOrganisationId()
  return useSession().me?.places.find((place) => place.organisationId === organisationId)
}

export function usePlace(): Place {
  const place = usePlaceIfAny()
  if (!place) throw new Error('This page stands in no organisation')
  return place
}

/** `const may = useMay()`, then `may(approvePairs)`: screens ask what may be done, never who somebody is. */
export function useMay(): (endpoint: { allow: string }) => boolean {
  const { me } = useSession()
  const place = usePlaceIfAny()
  return ({ allow }) => {
    if (allow === 'anyone') return true
    if (allow === 'signed-in') return me !== null
    return place?.permissions.includes(allow) ?? false
  }
}

async function fetchMe(): Promise<Me | null> {
  const response = await fetch('/api/accounts.me', { headers: { accept: 'application/json' } }).catch(() => {
    throw new ProblemError({ kind: 'network' })
  })
  const problem = await problemOfResponse(response)
  if (problem?.kind === 'sign-in') return null
  if (problem) throw new ProblemError(problem)
  return (await response.json()) as Me
}
