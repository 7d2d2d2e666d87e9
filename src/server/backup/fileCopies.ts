import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Copies a file and says what has been copied, measured on the way and not beforehand. */
export async function copyFile(from: string, to: string): Promise<{ size: number; sha256: string }> {
  const { meter, result } = sizeAndHash()
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  await pipeline(createReadStream(from), meter, createWriteStream(to, { mode: 0o600, flush: true }))
  return result()
}

export async function measureFile(path: string): Promise<{ size: number; sha256: string }> {
  const { meter, result } = sizeAndHash()
  meter.resume()
  await pipeline(createReadStream(path), meter)
  return result()
}

function sizeAndHash() {
  const hash = createHash('sha256')
  let size = 0
  const meter = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  return { meter, result: () => ({ size, sha256: hash.digest('hex') }) }
}
