import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline/promises'
import { StartFault } from './startFault.ts'

/** The port of the settings, or, when it is taken, the next free one if the person at the terminal agrees. */
export async function choosePort(host: string, port: number, mayAsk: boolean): Promise<number> {
  if (port === 0 || (await isFree(host, port))) return port
  const other = await nextFree(host, port + 1)
  if (mayAsk && (await agrees(`Порт ${port} занят другой программой. Открыть на порту ${other}? [Д/н] `))) return other
  const command = process.platform === 'win32' ? `set PORT=${other} && npm start` : `PORT=${other} npm start`
  throw new StartFault(`Порт ${port} занят другой программой. Свободен порт ${other}: ${command}`)
}

async function nextFree(host: string, from: number): Promise<number> {
  for (let port = from; port < Math.min(from + 200, 65_536); port++) if (await isFree(host, port)) return port
  throw new StartFault(`Порты рядом с ${from - 1} заняты. Укажите свободный: PORT=…`)
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(listenFault(host, port, error))
    })
    server.listen({ host, port }, () => server.close(() => resolve(true)))
  })
}

function listenFault(host: string, port: number, error: NodeJS.ErrnoException): Error {
  if (error.code === 'EACCES')
    return new StartFault(`Порт ${port} системный, открыть его не разрешено. Укажите PORT больше 1023.`)
  return new StartFault(`Открыть ${host}:${port} не получилось: ${error.message}`)
}

async function agrees(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  // At a question the terminal gives Ctrl-C to the question; it means no.
  const interrupted = once(terminal, 'SIGINT').then(() => 'нет')
  try {
    return /^\s*(д|да|y|yes)?\s*$/i.test(await Promise.race([terminal.question(question), interrupted]))
  } finally {
    terminal.close()
  }
}
