import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const ivLength = 12
const tagLength = 16

/** Encrypts so that only the same key opens it and any change is noticed. */
export function seal(plain: Buffer, key: Buffer): Buffer {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagLength })
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

export function unseal(sealed: Buffer, key: Buffer): Buffer {
  const opened = createDecipheriv(algorithm, key, sealed.subarray(0, ivLength), { authTagLength: tagLength })
  opened.setAuthTag(sealed.subarray(ivLength, ivLength + tagLength))
  return Buffer.concat([opened.update(sealed.subarray(ivLength + tagLength)), opened.final()])
}
