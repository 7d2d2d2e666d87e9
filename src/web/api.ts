import { QueryClient, type UseQueryResult, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { CallInputOf, Endpoint, OutputOf } from '#contract/endpoint.ts'
import { mayRetry, type Problem, ProblemError, problemOf } from '#web/problem.ts'
import { callEndpoint } from '#web/request.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // The browser's own «offline» is often wrong in a school network; a try costs nothing.
      networkMode: 'always',
      retry: (count, error) => count < 2 && ['network', 'busy'].includes(problemOf(error).kind),
    },
  },
})

type ReadEndpoint = Endpoint & { kind: 'read' }
type CommandEndpoint = Endpoint & { kind: 'write' | 'upload' }

export interface ReadOptions {
  enabled?: boolean
  /** Ask again every so many milliseconds, for a job that goes on in the background. */
  every?: number | false
  /** A list being filtered: the old rows stay until the new ones come. Not for a record, or one is shown as another. */
  keep?: boolean
}

/** What a read endpoint answers at the organisation of the address. */
export function useRead<E extends ReadEndpoint>(
  endpoint: E,
  input: CallInputOf<E>,
  options: ReadOptions = {},
): UseQueryResult<OutputOf<E>> {
  const organisationId = useOrganisationId()
  const queryKey = keyOf(endpoint, organisationId, input)
  return useQuery<OutputOf<E>>({
    queryKey,
    queryFn: ({ signal }) => callEndpoint(endpoint, input, { organisationId, signal }),
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
    placeholderData: (before, query) => (options.keep && isSamePlace(query, queryKey) ? before : undefined),
  })
}

/** A long list, page by page: `next` gives what to add to the input for the following page, or null at the end. */
export function useReadMore<E extends ReadEndpoint>(
  endpoint: E,
  input: CallInputOf<E>,
  next: (last: OutputOf<E>, pages: OutputOf<E>[]) => Partial<CallInputOf<E>> | null,
) {
  const organisationId = useOrganisationId()
  const queryKey = [...keyOf(endpoint, organisationId, input), 'pages']
  return useInfiniteQuery({
    queryKey,
    initialPageParam: {} as Partial<CallInputOf<E>>,
    queryFn: ({ signal, pageParam }) =>
      callEndpoint(endpoint, Object.assign({}, input, pageParam), { organisationId, signal }),
    getNextPageParam: next,
    placeholderData: (before, query) => (isSamePlace(query, queryKey) ? before : undefined),
  })
}

export interface CommandOptions<E extends Endpoint> {
  /** Reads whose answers this command changes; they are asked again. */
  refreshes?: readonly Endpoint[]
  onDone?: (output: OutputOf<E>, input: CallInputOf<E>) => void
}

export interface Command<E extends Endpoint> {
  /** Answers null when something stood in the way; what it was is in `problem`. */
  run: (input: CallInputOf<E>, file?: File) => Promise<OutputOf<E> | null>
  /** The same, but what stood in the way is thrown: for an undo, whose page may be gone. */
  runOrThrow: (input: CallInputOf<E>) => Promise<OutputOf<E>>
  /** The same once more, under the same key: it cannot happen twice. */
  retry: () => Promise<OutputOf<E> | null>
  busy: boolean
  /** Share of the file that has left, 0…1. */
  progress: number | null
  problem: Problem | null
  clear: () => void
  /** Calls off what is running; whether the server was quicker must be asked where it matters. */
  cancel: () => void
}

interface Attempt<E extends Endpoint> {
  input: CallInputOf<E>
  file: File | undefined
  key: string
}

/** A write or upload: `const save = useCommand(addPerson, { refreshes: [people] })`, then `save.run({ … })`. */
export function useCommand<E extends CommandEndpoint>(endpoint: E, options: CommandOptions<E> = {}): Command<E> {
  const organisationId = useOrganisationId()
  const client = useQueryClient()
  const last = useRef<Attempt<E> | null>(null)
  const running = useRef(false)
  const stop = useRef(new AbortController())
  const [state, setState] = useState<Pick<Command<E>, 'busy' | 'problem' | 'progress'>>(idle)

  async function carryOut(attempt: Attempt<E>) {
    if (running.current) return null
    try {
      return await attempted(attempt)
    } catch (error) {
      if (!(error instanceof ProblemError) && !stop.current.signal.aborted) throw error
      return null
    }
  }

  async function attempted(attempt: Attempt<E>) {
    running.current = true
    last.current = attempt
    stop.current = new AbortController()
    setState({ ...idle, busy: true })
    try {
      const output = await callEndpoint(endpoint, attempt.input, {
        organisationId,
        file: attempt.file,
        idempotencyKey: attempt.key,
        signal: stop.current.signal,
        onProgress: (progress) => setState({ busy: true, problem: null, progress }),
      })
      last.current = null
      await forgetAnswers(client)
      await refresh(client, options.refreshes ?? [])
      setState(idle)
      options.onDone?.(output, attempt.input)
      return output
    } catch (error) {
      setState(stop.current.signal.aborted ? idle : { ...idle, problem: problemOf(error) })
      throw error
    } finally {
      running.current = false
    }
  }

  return {
    ...state,
    run: (input, file) => carryOut({ input, file, key: keyOfAttempt(last.current, input, file, state.problem) }),
    runOrThrow: (input) => attempted({ input, file: undefined, key: crypto.randomUUID() }),
    retry: () => (last.current ? carryOut(last.current) : Promise.resolve(null)),
    clear: () => setState(idle),
    cancel: () => stop.current.abort(),
  }
}

export async function refresh(client: QueryClient, endpoints: readonly Endpoint[]) {
  await Promise.all(endpoints.map((endpoint) => client.invalidateQueries({ queryKey: [endpoint.name] })))
}

/**
 * An act may change what any page shows. Answers of pages that are not on screen go, also those on their way, so that
 * no form begins with an old version; what is on screen is asked again when it is next shown.
 */
export function forgetAnswers(client: QueryClient) {
  const isOfPage = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'accounts.me'
  client.removeQueries({ type: 'inactive', predicate: isOfPage })
  return client.invalidateQueries({ refetchType: 'none', predicate: isOfPage })
}

/** The organisation in the address; undefined on pages outside any. */
export function useOrganisationId(): string | undefined {
  return useParams({ strict: false, select: (params: Record<string, string>) => params.organisationId })
}

const idle = { busy: false, problem: null, progress: null }

function keyOf(endpoint: Endpoint, organisationId: string | undefined, input: unknown) {
  const atTenant = endpoint.place === 'organisation' || endpoint.place === 'municipality'
  return [endpoint.name, atTenant ? (organisationId ?? null) : null, input]
}

// Nothing of one organisation may be shown under the name of another, not even for a moment.
function isSamePlace(query: { queryKey: readonly unknown[] } | undefined, queryKey: readonly unknown[]): boolean {
  return query?.queryKey[0] === queryKey[0] && query?.queryKey[1] === queryKey[1]
}

// Pressing the button again after lost network must not do it twice, even when the first try has reached the server.
function keyOfAttempt<E extends Endpoint>(
  last: Attempt<E> | null,
  input: CallInputOf<E>,
  file: File | undefined,
  problem: Problem | null,
): string {
  const same = last && last.file === file && JSON.stringify(last.input) === JSON.stringify(input)
  return same && problem && mayRetry(problem) ? last.key : crypto.randomUUID()
}
