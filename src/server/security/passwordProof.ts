import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hashRaw } from '@node-rs/argon2'
import { PlatformAnswer } from '../http/refused.ts'

/** What argon2id makes of a password. The database stores a hash of the proof; the key is stored nowhere. */
export interface PasswordProof {
  proof: Buffer
  /** Opens what is sealed for this account: it follows from the password alone. */
  key: Buffer
}

export interface NewPassword extends PasswordProof {
  salt: Buffer
  recipe: number
}

// About 50 ms on the machine of a school. A stronger recipe is added with the next number; a password keeps its own.
const argon2id = 2
const recipes: Record<number, { memoryCost: number; timeCost: number; parallelism: number }> = {
  1: { memoryCost: 32_768, timeCost: 3, parallelism: 1 },
}
const newestRecipe = 1
const mostAtOnce = Math.min(4, availableParallelism())
const mostWaiting = 400

const hashing = { running: 0, done: 0, waiting: [] as (() => void)[] }

/** How many passwords were and are being computed: for figures, and to prove that two paths cost the same. */
export function passwordsComputed(): { running: number; waiting: number; done: number } {
  return { running: hashing.running, waiting: hashing.waiting.length, done: hashing.done }
}

/** `recipe: null` is an unknown login or an account without password: it costs the same. */
export async function proofOf(password: string, salt: Buffer, recipe: number | null): Promise<PasswordProof> {
  const costs = recipes[recipe ?? newestRecipe]
  if (costs === undefined) throw new Error(`no recipe ${recipe} for passwords`)
  await turn()
  try {
    const options = { ...costs, algorithm: argon2id, outputLen: 64, salt }
    const bytes = await hashRaw(password.normalize('NFC'), options)
    return { proof: bytes.subarray(0, 32), key: bytes.subarray(32) }
  } finally {
    hashing.done += 1
    const next = hashing.waiting.shift()
    if (next) next()
    else hashing.running -= 1
  }
}

export async function newPassword(password: string): Promise<NewPassword> {
  const salt = randomBytes(16)
  return { salt, recipe: newestRecipe, ...(await proofOf(password, salt, newestRecipe)) }
}

// A whole class signs in at nine o'clock: they are served in order, not all at once.
async function turn(): Promise<void> {
  if (hashing.waiting.length >= mostWaiting) throw new PlatformAnswer(503, 'busy')
  if (hashing.running < mostAtOnce) hashing.running += 1
  // Whoever finishes hands the place on.
  else await new Promise<void>((resolve) => hashing.waiting.push(resolve))
}
