import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { enterDemoAs, expect, test } from './journey.ts'
import { addressesOfRepeats, everyAddress } from './pages.ts'

test('axe finds nothing on any page, in the dark, with high contrast, on a phone', async ({
  page,
  demo,
  otherBrowser,
}) => {
  await enterDemoAs(page, demo, 'Фаткуллин Марсель Рашитович')
  const organisationId = organisationAt(page)
  const { alone, inside, own, above } = await everyAddress(page, demo, organisationId)
  for (const path of inside) await test.step(path, () => expectNothingFound(page, demo.address + path))
  const five = inside.filter((path) => /\/(today|people|consents|pairs|new-order)$/.test(path))
  expect(five).toHaveLength(5)
  await test.step('on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    for (const path of five) {
      await expectNothingFound(page, demo.address + path)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect.soft(width, `${path} scrolls sideways`).toBeLessThanOrEqual(360)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  })
  await test.step('in the dark', async () => {
    await page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'dark'))
    for (const path of five) await expectNothingFound(page, demo.address + path)
    await page.evaluate(() => localStorage.setItem('mantine-color-scheme-value', 'light'))
  })
  await test.step('large and with high contrast', async () => {
    await page.evaluate(() => localStorage.setItem('nastavnik.appearance', '{"text":"large","contrast":"more"}'))
    for (const path of five) await expectNothingFound(page, demo.address + path)
  })
  const other = await otherBrowser()
  for (const path of alone) await test.step(path, () => expectNothingFound(other, demo.address + path))
  for (const [who, paths] of Object.entries(own)) {
    await enterDemoAs(other, demo, who, who.startsWith('Соловьёва') ? 'Моё' : 'Сегодня')
    for (const path of paths) await test.step(path, () => expectNothingFound(other, demo.address + path))
  }
  await enterDemoAs(other, demo, 'Сабурова Гульназ Фаритовна')
  for (const path of await addressesOfRepeats(other, demo, organisationAt(other))) {
    await test.step(path, () => expectNothingFound(other, demo.address + path))
  }
  await enterDemoAs(other, demo, 'Петросян Ануш Гагиковна')
  for (const path of above) {
    await expectNothingFound(other, demo.address + path.replace(organisationId, organisationAt(other)))
  }
})

function organisationAt(page: Page): string {
  return /\/o\/([^/]+)/.exec(page.url())?.[1] ?? ''
}

async function expectNothingFound(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  expect.soft([address, await violationsOn(page)]).toEqual([address, []])
}

const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))
const { source } = require('axe-core') as { source: string }

/** Of the page itself: no script may run in the frame that shows a sheet of paper, not even the one that looks for faults. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(source)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(where: Document, how: object): Promise<{ violations: Found[] }> }
    }
    type Found = { id: string; nodes: { target: string[] }[] }
    const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  })
}
