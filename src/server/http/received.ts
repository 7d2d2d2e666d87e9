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

async function receivedFile(request: FastifyRequest): Promise<Received> {
  if (!request.isMultipart()) throw new PlatformAnswer(415, 'media-type')
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

function refuseWhatCannotBeKept({ input, upload }: Received): void {
  const issues = [...textsIn(input), { path: '', text: upload?.name ?? '' }]
    .filter(({ text }) => cannotBeKept.test(text))
    .map(({ path }) => ({ path, message: words }))
  if (issues.length > 0) throw new DoesNotFit(issues)
}

const words = 'Здесь есть невидимый знак, который нельзя сохранить. Сотрите это место и наберите его заново'

/** Every text of the input and every name in it; without recursion, since the sender decides how deep it is nested. */
function textsIn(input: unknown): { path: string; text: string }[] {
  const texts: { path: string; text: string }[] = []
  const waiting: { path: string; value: unknown }[] = [{ path: '', value: input }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, value } = next
    if (typeof value === 'string') texts.push({ path, text: value })
    if (typeof value !== 'object' || value === null) continue
    for (const [name, inner] of Object.entries(value)) {
      const innerPath = path ? `${path}.${name}` : name
      texts.push({ path: innerPath, text: name })
      waiting.push({ path: innerPath, value: inner })
    }
  }
  return texts
}
