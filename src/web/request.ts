import { type CallInputOf, type Endpoint, type OutputOf, pathOf } from '#contract/endpoint.ts'
import { ProblemError, problemOfResponse } from '#web/problem.ts'
import { askToSignInAgain } from '#web/signInAgain.ts'

export interface CallOptions {
  organisationId?: string | undefined
  file?: File | undefined
  /** The same key on a repeated try makes the server answer again instead of doing it twice. */
  idempotencyKey?: string | undefined
  signal?: AbortSignal | undefined
  /** false: an ended session is no reason for a dialog, as when signing out. */
  askToSignIn?: boolean
  onProgress?: ((share: number) => void) | undefined
}

/** Sends one request; anything but success is thrown as a `ProblemError`. Screens use `useRead` and `useCommand`. */
export async function callEndpoint<E extends Endpoint>(
  endpoint: E,
  input: CallInputOf<E>,
  options: CallOptions = {},
): Promise<OutputOf<E>> {
  const problem = await attempt(endpoint, input, options)
  if ('answer' in problem) return problem.answer as OutputOf<E>
  const mayAsk = endpoint.place !== 'nowhere' && options.askToSignIn !== false
  if (problem.kind !== 'sign-in' || !mayAsk) throw new ProblemError(problem)
  if ((await askToSignInAgain()) === 'left') throw new ProblemError(problem)
  return callEndpoint(endpoint, input, options)
}

/** The address of a file, for a link or for `fetchFile`. */
export function downloadUrl<E extends Endpoint & { kind: 'download' }>(
  endpoint: E,
  input: CallInputOf<E>,
  organisationId?: string | undefined,
): string {
  return urlWithInput(pathOf(endpoint, organisationId), input)
}

/** The file behind a `downloadUrl`; a refusal is thrown with its reasons, which a plain link would lay down as a file. */
export async function fetchFile(url: string): Promise<{ content: Blob; name: string }> {
  const response = await fetch(url).catch(() => {
    throw new ProblemError({ kind: 'network' })
  })
  const problem = await problemOfResponse(response)
  if (problem?.kind === 'sign-in' && (await askToSignInAgain()) !== 'left') return fetchFile(url)
  if (problem) throw new ProblemError(problem)
  const [, name = ''] = /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { content: await response.blob(), name: decodeURIComponent(name) }
}

export function urlWithInput(path: string, input: unknown): string {
  const json = JSON.stringify(input ?? {})
  return json === '{}' ? path : `${path}?input=${encodeURIComponent(json)}`
}

async function attempt(endpoint: Endpoint, input: unknown, options: CallOptions) {
  const response = await sent(endpoint, input, options)
  const problem = await problemOfResponse(response)
  if (problem) return problem
  return { answer: response.status === 204 ? {} : await response.json() }
}

async function sent(endpoint: Endpoint, input: unknown, options: CallOptions): Promise<Response> {
  const path = pathOf(endpoint, options.organisationId)
  const key = options.idempotencyKey ?? crypto.randomUUID()
  try {
    if (endpoint.kind === 'upload') return await uploaded(path, input, key, options)
    if (endpoint.kind === 'write') return await posted(path, input, key, options)
    return await fetch(urlWithInput(path, input), {
      headers: { accept: 'application/json' },
      signal: options.signal ?? null,
    })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new ProblemError({ kind: 'network' })
  }
}

function posted(path: string, input: unknown, key: string, options: CallOptions): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': key },
    body: JSON.stringify(input ?? {}),
    signal: options.signal ?? null,
  })
}

// fetch() tells nothing while a body is on its way; the older interface gives the true share.
function uploaded(path: string, input: unknown, key: string, options: CallOptions): Promise<Response> {
  const body = new FormData()
  body.append('input', JSON.stringify(input ?? {}))
  if (options.file) body.append('file', options.file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('idempotency-key', key)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total)
    }
    request.onload = () => resolve(responseOf(request))
    request.onerror = () => reject(new TypeError('network'))
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    options.signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.ontimeout = request.onerror
    request.send(body)
  })
}

function responseOf(request: XMLHttpRequest): Response {
  const headers = new Headers()
  const wait = request.getResponseHeader('retry-after')
  if (wait) headers.set('retry-after', wait)
  return new Response(request.status === 204 ? null : request.responseText, { status: request.status, headers })
}
