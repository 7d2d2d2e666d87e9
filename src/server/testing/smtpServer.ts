import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface ReceivedMail {
  from: string
  to: string
  /** Headers and body as they came. */
  source: string
}

export interface SmtpServer {
  url: string
  received: ReceivedMail[]
  /** Answers the recipient with this instead of taking the letter. */
  refuseWith: string | null
  close(): Promise<void>
}

/** A mail server as small as the protocol allows, on loopback. */
export async function openSmtpServer(): Promise<SmtpServer> {
  const sockets = new Set<Socket>()
  const opened = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined)
    converse(socket, smtp)
  })
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve))
  const smtp: SmtpServer = {
    url: `smtp://127.0.0.1:${(opened.address() as AddressInfo).port}`,
    received: [],
    refuseWith: null,
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => opened.close(() => resolve()))
    },
  }
  return smtp
}

function converse(socket: Socket, smtp: SmtpServer): void {
  let text = ''
  let mail: ReceivedMail | null = null
  let current: ReceivedMail = { from: '', to: '', source: '' }
  const say = (line: string) => socket.write(`${line}\r\n`)
  const take = (line: string): void => {
    if (mail && line !== '.') {
      mail.source += `${line}\r\n`
      return
    }
    if (mail) {
      smtp.received.push(mail)
      mail = null
      say('250 taken')
      return
    }
    const address = /<(.*)>/.exec(line)?.[1] ?? ''
    if (/^MAIL/i.test(line)) current = { from: address, to: '', source: '' }
    if (/^RCPT/i.test(line)) {
      current.to = address
    }
    if (/^DATA/i.test(line)) mail = current
    say(answerTo(line, smtp.refuseWith))
  }
  say('220 ready')
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
      const line = text.slice(0, end)
      text = text.slice(end + 2)
      take(line)
    }
  })
}

function answerTo(line: string, refusal: string | null): string {
  if (/^RCPT/i.test(line) && refusal !== null) return refusal
  if (/^DATA/i.test(line)) return '354 go on'
  return /^QUIT/i.test(line) ? '221 bye' : '250 ok'
}
