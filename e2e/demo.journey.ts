import type { Page } from '@playwright/test'
import { enterDemoAs, expect, expectPage, open, test } from './journey.ts'

test('in the demo a curator prepares an order and the acting head enters it as signed', async ({ page, demo }) => {
  await test.step('the curator sees what waits and drafts the order', async () => {
    await enterDemoAs(page, demo, 'Сафина Ильмира Дамировна')
    await expect(page.getByRole('complementary', { name: 'Демонстрация' })).toBeVisible()
    await expect(page.getByText('3 пары готовы к приказу')).toBeVisible()
    await page.getByRole('link', { name: 'Составить приказ' }).click()
    await expectPage(page, 'Приказ о наставнических парах')
    await page.getByRole('button', { name: 'Составить приказ' }).click()
    await page.getByRole('button', { name: 'Печать' }).click()
    await expect(page.getByText('напечатан, ждёт подписи').first()).toBeVisible()
  })
  await test.step('the acting head signs it', async () => {
    await signOut(page, 'Сафина Ильмира Дамировна')
    await enterDemoAs(page, demo, 'Хабибуллина Эльмира Радиковна')
    await expect(page.getByText('1 приказ напечатан и ждёт подписи на бумаге')).toBeVisible()
    await page.getByRole('link', { name: 'Отметить подписанным' }).click()
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByRole('button', { name: 'Отметить подписанным' }).click()
    const form = page.getByRole('dialog', { name: 'Приказ подписан' })
    await expect(form.getByText('Хабибуллина Эльмира Радиковна')).toBeVisible()
    await form.getByLabel('Какой у приказа номер?').fill('58')
    await form.getByRole('button', { name: 'Зарегистрировать' }).click()
    await expectPage(page, /58/)
  })
  await test.step('the pairs are in force, the one without consents still waits', async () => {
    await open(page, 'Пары')
    await page.getByRole('button', { name: /^действует/ }).click()
    await expect(page.getByRole('row').filter({ hasText: 'Фомичёва Зоя Прокопьевна' })).toHaveCount(3)
    await open(page, 'Согласия')
    await expect(page.getByRole('row').filter({ hasText: 'Крюкова Антонина Саввична' })).toContainText('нет')
  })
})

test('in the demo: a phone, two organisations, a search, an address that is not yours', async ({ page, demo }) => {
  const school = await test.step('the curator of a school finds a person by the keyboard', async () => {
    await enterDemoAs(page, demo, 'Сабурова Гульназ Фаритовна')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('семенова ал')
    await expect(page.getByRole('option', { name: /Сем[её]нова Ал[её]на/ })).toHaveCount(2)
    await page.keyboard.press('Enter')
    await expectPage(page, /Сем[её]нова Ал[её]на/)
    return organisationAt(page)
  })
  await signOut(page, 'Сабурова Гульназ Фаритовна')
  await test.step('somebody of two schools changes between them', async () => {
    await enterDemoAs(page, demo, 'Арутюнян Гаяне Левоновна')
    const first = organisationAt(page)
    const other = first === school ? 'МАОУ «Гимназия № 2»' : 'МБОУ «Школа № 4»'
    await page.getByRole('button', { name: /Сменить/ }).click()
    await page.getByRole('menuitem', { name: other }).click()
    await expect(page.getByRole('button', { name: /Сменить/ })).toContainText(other)
    expect(organisationAt(page)).not.toBe(first)
  })
  await signOut(page, 'Арутюнян Гаяне Левоновна')
  await test.step('a mentee looks at her pair on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await enterDemoAs(page, demo, 'Соловьёва Кира Андреевна', 'Моё')
    await expect(page.getByRole('heading', { name: 'Ваш наставник' })).toBeVisible()
    await expect(page.getByText(/^Богданова Л/)).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
  await test.step('what is not hers is not there, whether it exists or not', async () => {
    for (const id of [school, '00000000-0000-4000-8000-000000000000']) {
      await page.goto(`${demo.address}/o/${id}/people`)
      await expect(page.getByRole('heading', { name: 'Здесь ничего нет' })).toBeVisible()
    }
  })
})

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('menuitem', { name: 'Выйти' }).click()
  await expectPage(page, 'Вход')
}

function organisationAt(page: Page): string {
  return /\/o\/([^/]+)/.exec(page.url())?.[1] ?? ''
}
