import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { SystemUser } from './systemUser.ts'

/** Where the server listens: a socket that only its user can open, or the loopback where there are no such sockets. */
export type Endpoint = { host: string; port: number; settings: Record<string, string> }

const PREFIX = 'nastavnik-'

export async function openEndpoint(user: SystemUser | null): Promise<Endpoint> {
  if (process.platform === 'win32') return loopback()
  // A socket's path ends at 107 bytes, so it can lie neither in the data folder nor in a long temporary one.
  const folder = mkdtempSync(join(existsSync('/tmp') ? '/tmp' : tmpdir(), PREFIX))
  chmodSync(folder, 0o700)
  if (user) chownSync(folder, user.uid, user.gid)
  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder,
    unix_socket_permissions: '0700',
    port: '5432',
  }
  return { host: folder, port: 5432, settings }
}

/** Also for the folder that a dead process left: only folders of our own making are removed. */
export function removeEndpoint(host: string): void {
  if (host.startsWith('/') && basename(host).startsWith(PREFIX)) rmSync(host, { recursive: true, force: true })
}

async function loopback(): Promise<Endpoint> {
  const port = await freePort()
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port) }
  return { host: '127.0.0.1', port, settings }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
