import { createTransport } from 'nodemailer'
import type { Settings } from '../settings/settings.ts'

export interface Mail {
  to: string
  subject: string
  text: string
}

/** Answers when the mail server has taken the letter. @throws when it has not, or when none is set up. */
export type SendMail = (mail: Mail) => Promise<void>

export interface OpenMail {
  send: SendMail
  close(): void
}

export function openMail(settings: Settings['mail']): OpenMail {
  if (settings === null) return { send: notSetUp, close: () => undefined }
  const transport = createTransport({
    url: settings.smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from: settings.from, to, subject, text })
    },
    close: () => transport.close(),
  }
}

async function notSetUp(): Promise<void> {
  throw new Error('mail is not set up')
}
