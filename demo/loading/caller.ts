import type { FastifyInstance, InjectOptions } from 'fastify'
import { type CallInputOf, type Endpoint, type OutputOf, pathOf } from '#contract/endpoint.ts'

/** What the cookie of a browser holds; null before sign-in. */
export type Session = string | null

export interface Caller {
  /** Calls as a browser does; whatever is not an answer of success is thrown with the words that a person would read. */
  call<E extends Endpoint>(endpoint: E, as: Session, input: CallInputOf<E>, at?: string): Promise<OutputOf<E>>
  /** For endpoints that sign somebody in: the answer and the session it opened. */
  enter<E extends Endpoint>(endpoint: E, input: CallInputOf<E>): Promise<{ output: OutputOf<E>; session: string }>
}

export function callerOf(app: FastifyInstance): Caller {
  const send = async (endpoint: Endpoint, as: Session, input: unknown, at?: string) => {
    const answer = await app.inject(requestOf(endpoint, as, input, at))
    if (answer.statusCode === 200) return answer
    throw new Error(`${endpoint.name} ${JSON.stringify(input)}: ${answer.statusCode} ${answer.body}`)
  }
  return {
    call: async (endpoint, as, input, at) => (await send(endpoint, as, input, at)).json(),
    enter: async (endpoint, input) => {
      const answer = await send(endpoint, null, input)
      const session = answer.cookies.find(({ name }) => name === 'nastavnik')?.value
      if (session === undefined) throw new Error(`${endpoint.name} opened no session`)
      return { output: answer.json(), session }
    },
  }
}

function requestOf(endpoint: Endpoint, as: Session, input: unknown, at?: string): InjectOptions {
  const path = pathOf(endpoint, at)
  const cookies = as === null ? {} : { cookies: { nastavnik: as } }
  // The list of sessions shows what this was.
  const headers = { 'user-agent': 'demo' }
  if (endpoint.kind === 'write') return { method: 'POST', url: path, payload: input as object, headers, ...cookies }
  return { method: 'GET', url: `${path}?input=${encodeURIComponent(JSON.stringify(input))}`, headers, ...cookies }
}
