import type { FastifyRequest } from 'fastify'
import type { Endpoint } from '#contract/endpoint.ts'
import { DoesNotFit, PlatformAnswer } from './refused.ts'
import type { Upload } from './route.ts'

export const uploadBytes = 20 * 1024 * 1024

interface Received {
  input: unknown
  upload: Upload | undefined
}

/** Input and file of a request, as they were sent; whether they fit is judged later. */
export async function received(request: FastifyRequest, endpoint: Endpoint): Promise<Received> {
  const sent = await sentWith(request, endpoint)
  refuseWhatCannotBeKept(sent)
  return sent
}

async function sentWith(request: FastifyRequest, endpoint: Endpoint): Promise<Received> {
  if (endpoint.kind === 'write') return { input: request.body ?? {}, upload: undefined }
  if (endpoint.kind === 'upload') return receivedFile(request)
  const { input } = request.query as { input?: string }
  return { input: input === undefined ? {} : fromJson(input), upload: undefined }
}

const mostUploads = 4
let uploads = 0

/** Files are held in memory while they arrive: a few at a time, the others are asked to come back in a moment. */
async function receivedFile(request: FastifyRequest): Promise<Received> {
  if (!request.isMultipart()) throw new PlatformAnswer(415, 'media-type')
  if (uploads >= mostUploads) throw new PlatformAnswer(503, 'busy')
  uploads += 1
  try {
    return await partsOf(request)
  } finally {
    uploads -= 1
  }
}

async function partsOf(request: FastifyRequest): Promise<Received> {
  let input: unknown = {}
  let upload: Upload | undefined
  for await (const part of request.parts()) {
    if (part.type === 'file') upload = { name: part.filename, bytes: await part.toBuffer() }
    else if (part.fieldname === 'input') input = fromJson(String(part.value))
  }
  if (upload === undefined) throw new PlatformAnswer(400, 'input')
  return { input, upload }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new PlatformAnswer(400, 'input')
  }
}

// PostgreSQL keeps neither U+0000 nor half of a surrogate pair; both come with text that was pasted from elsewhere.
const cannotBeKept = /[\0\p{Surrogate}]/u

const words = 'Здесь есть невидимый знак, который нельзя сохранить. Сотрите это место и наберите его заново'

/** No input of ours is nested deeper; the sender decides how deep this one is. */
const mostDeep = 32
const mostFaults = 20
const longestPath = 200

function refuseWhatCannotBeKept({ input, upload }: Received): void {
  const faults: string[] = []
  if (cannotBeKept.test(upload?.name ?? '')) faults.push('')
  collectFaults(input, [], faults)
  if (faults.length === 0) return
  throw new DoesNotFit(faults.map((path) => ({ path: path.slice(0, longestPath), message: words })))
}

/** Every text of the input and every name in it; a path is spelt only where there is a fault. */
function collectFaults(value: unknown, path: string[], faults: string[]): void {
  if (faults.length >= mostFaults) return
  if (typeof value === 'string' && cannotBeKept.test(value)) faults.push(path.join('.'))
  if (typeof value !== 'object' || value === null) return
  if (path.length >= mostDeep) throw new DoesNotFit([{ path: '', message: 'Запрос не читается' }])
  for (const [name, inner] of Object.entries(value)) {
    path.push(name)
    if (cannotBeKept.test(name)) faults.push(path.join('.'))
    else collectFaults(inner, path, faults)
    path.pop()
  }
}
