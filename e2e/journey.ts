import { type BrowserContext, type BrowserContextOptions, expect, type Page, test as plain } from '@playwright/test'
import { type Program, startProgram } from './program.ts'

/** The demo of every journey is seen on this day: two and a half months into the school year. */
export const today = '2026-11-20'

interface Places {
  /** A program of this journey's own, with nobody in it. */
  empty: Program
  /** The browser of somebody else, watched as the first one is. */
  otherBrowser: (options?: BrowserContextOptions) => Promise<Page>
}

interface Shared {
  /** The demo municipality; journeys that change it keep to a school of their own. */
  demo: Program
}

export { expect }

/** A browser that talks to nobody but the program, and a page that never complains. */
export const test = plain.extend<Places, Shared>({
  empty: async ({ browserName: _ }, use) => {
    const program = await startProgram({ today })
    await use(program)
    await program.stop()
  },
  demo: [
    async ({ browserName: _ }, use) => {
      const program = await startProgram({ today, demo: true })
      await use(program)
      await program.stop()
    },
    { scope: 'worker', timeout: 150_000 },
  ],
  otherBrowser: async ({ browser }, use) => {
    const faults: string[] = []
    const opened: BrowserContext[] = []
    await use(async (options = {}) => {
      const context = await browser.newContext(options)
      watch(context, faults)
      opened.push(context)
      return context.newPage()
    })
    for (const context of opened) await context.close()
    expect(faults).toEqual([])
  },
  context: async ({ context }, use) => {
    const faults: string[] = []
    watch(context, faults)
    await use(context)
    expect(faults).toEqual([])
  },
})

/** Requests to another host, errors of scripts, refusals of the content security policy, answers of 500. */
function watch(context: BrowserContext, faults: string[]): void {
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (/^(http|ws)s?:$/.test(protocol) && hostname !== '127.0.0.1') faults.push(`request to ${request.url()}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${response.url()}`)
  })
  context.on('weberror', (error) => faults.push(`error: ${error.error().stack}`))
  context.on('console', (message) => {
    // A refusal in words is an answer, not a fault; the browser reports it all the same.
    if (/the server responded with a status of 4\d\d/.test(message.text())) return
    // The tool of the journeys looks into every frame; the sheet of paper lets no script in, not even that one.
    if (/^Blocked script execution in '[^']+\/paper'/.test(message.text())) return
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.type()}: ${message.text()}`)
  })
}

/** One click at the door of the demo; ends on the start page, which is «Моё» for who has no appointment. */
export async function enterDemoAs(page: Page, demo: Program, name: string, start = 'Сегодня'): Promise<void> {
  await page.goto(`${demo.address}/look-around`)
  await page.getByRole('article', { name }).getByRole('button', { name: 'Войти' }).click()
  await expect(page.getByRole('heading', { level: 1, name: start })).toBeVisible()
}

/** The page of a section of the navigation. */
export async function open(page: Page, section: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Разделы', exact: true })
    .getByRole('link', { name: section, exact: true })
    .click()
}

export async function expectPage(page: Page, title: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}
