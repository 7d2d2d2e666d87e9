import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFault } from '../startFault.ts'

const fileIn = (dataDir: string): string => join(dataDir, 'postgres.password')

export function makePassword(dataDir: string): string {
  const password = randomBytes(32).toString('base64url')
  writeFileSync(fileIn(dataDir), password, { mode: 0o600, flag: 'wx' })
  return password
}

export function readPassword(dataDir: string): string {
  try {
    return readFileSync(fileIn(dataDir), 'utf8').trim()
  } catch (error) {
    throw new StartFault(
      `В папке данных есть база, но её пароль не читается (${fileIn(dataDir)}): ${(error as Error).message}. ` +
        'Верните этот файл или восстановите данные из резервной копии.',
    )
  }
}

export function ensurePassword(dataDir: string): string {
  return existsSync(fileIn(dataDir)) ? readPassword(dataDir) : makePassword(dataDir)
}

/** One secret is kept; every role's own password follows from it. */
export function passwordOf(role: string, secret: string): string {
  return createHmac('sha256', secret).update(role).digest('base64url')
}
