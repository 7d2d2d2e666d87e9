import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expect, expectPage, open, test } from './journey.ts'
import { password, setUpSchool } from './setUp.ts'

test('signing in: a code of the telephone, a printed invitation, the list of sessions', async ({
  page,
  empty,
  otherBrowser,
}) => {
  await setUpSchool(page, empty)
  const { secret, recovery } = await test.step('turn on the code of the telephone', () => turnOnCode(page))
  await test.step('sign out and in again, with the code', () => signInWithCode(page, secret))
  const code = await test.step('print an invitation for a colleague', () => inviteColleague(page))
  await test.step('the colleague takes it on a phone, once', () => acceptOnPhone(otherBrowser, empty.address, code))
  await test.step('a used code opens nothing', () => useAgain(otherBrowser, empty.address, code))
  await test.step('a session elsewhere is ended', async () =>
    endElsewhere(page, await otherBrowser(), { address: empty.address, recovery }))
})

async function turnOnCode(page: Page): Promise<{ secret: string; recovery: string }> {
  await openOwnPage(page)
  await page.getByRole('button', { name: 'Включить вход с кодом' }).click()
  const secret = (await page.locator('code').first().innerText()).replaceAll(' ', '')
  await page.getByLabel('Код из приложения').fill(codeNow(secret))
  await page.getByLabel('Ваш пароль').fill(password)
  await page.getByRole('button', { name: 'Включить', exact: true }).click()
  await expect(page.getByText('Вход с кодом включён')).toBeVisible()
  const codes = page.getByRole('listitem').filter({ has: page.locator('code') })
  await expect(codes).toHaveCount(10)
  const recovery = await codes.first().innerText()
  await page.getByRole('button', { name: 'Коды сохранены' }).click()
  await expect(page.getByText('Неиспользованных резервных кодов: 10')).toBeVisible()
  return { secret, recovery }
}

async function signInWithCode(page: Page, secret: string): Promise<void> {
  await page.getByRole('button', { name: 'Зайнуллина Фарида Гаязовна' }).click()
  await page.getByRole('menuitem', { name: 'Выйти' }).click()
  await expectPage(page, 'Вход')
  await page.getByLabel('Логин').fill('zainullina')
  await page.getByLabel('Пароль', { exact: true }).fill('совсем другой пароль')
  await page.getByRole('button', { name: 'Войти' }).click()
  await expect(page.getByRole('alert')).toContainText(/логин|пароль/i)
  await signInAs(page, secret)
}

async function signInAs(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Логин').fill('zainullina')
  await page.getByLabel('Пароль', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Войти' }).click()
  // A code works once: the next one of the telephone is taken ahead, as a clock that is a little fast would.
  await page.getByLabel('Код', { exact: true }).fill(codeNow(secret, 30))
  await page.getByRole('button', { name: 'Войти' }).click()
  await expectPage(page, 'Сегодня')
}

async function inviteColleague(page: Page): Promise<string> {
  await open(page, 'Люди')
  await page.getByRole('button', { name: 'Добавить человека' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Фамилия').fill('Авдонина')
  await form.getByLabel('Имя').fill('Галина')
  await form.getByLabel('Отчество').fill('Емельяновна')
  await form.getByLabel('Должность').fill('учитель начальных классов')
  await form.getByRole('button', { name: 'Добавить' }).click()
  await expect(form).toBeHidden()
  await open(page, 'Входы')
  await page.getByLabel('Выбрать: Авдонина Галина Емельяновна').check()
  await page.getByRole('button', { name: 'Сделать приглашения' }).click()
  await expectPage(page, 'Приглашения')
  const slip = page.getByRole('article').filter({ hasText: 'введите код' }).last()
  await expect(slip.getByRole('img', { name: 'QR-код приглашения' })).toBeVisible()
  const [code = ''] = /[\dA-ZА-Я]{5}-[\dA-ZА-Я]{5}-[\dA-ZА-Я]{5}/.exec(await slip.innerText()) ?? []
  return code
}

type OtherBrowser = (options?: object) => Promise<Page>

async function acceptOnPhone(otherBrowser: OtherBrowser, address: string, code: string): Promise<void> {
  const phone = await otherBrowser({ viewport: { width: 360, height: 740 }, hasTouch: true })
  await phone.goto(`${address}/invitation`)
  await phone.getByLabel('Какой код на листке?').fill(code.toLowerCase().replaceAll('-', ' '))
  await phone.getByRole('button', { name: 'Продолжить' }).click()
  await expectPage(phone, 'Здравствуйте, Галина Емельяновна!')
  await phone.getByLabel('Какой будет логин?').fill('avdonina')
  await phone.getByLabel('Какой будет пароль?').fill('сорока на дубе')
  await phone.getByRole('button', { name: 'Войти' }).click()
  await expectPage(phone, 'Моё')
}

async function useAgain(otherBrowser: OtherBrowser, address: string, code: string): Promise<void> {
  const other = await otherBrowser()
  await other.goto(`${address}/invitation`)
  await other.getByLabel('Какой код на листке?').fill(code)
  await other.getByRole('button', { name: 'Продолжить' }).click()
  await expect(other.getByText('Это приглашение не действует')).toBeVisible()
}

async function endElsewhere(
  page: Page,
  other: Page,
  { address, recovery }: { address: string; recovery: string },
): Promise<void> {
  await other.goto(address)
  await other.getByLabel('Логин').fill('zainullina')
  await other.getByLabel('Пароль', { exact: true }).fill(password)
  await other.getByRole('button', { name: 'Войти' }).click()
  await other.getByLabel('Код', { exact: true }).fill(recovery)
  await other.getByRole('button', { name: 'Войти' }).click()
  await expectPage(other, 'Сегодня')
  await openOwnPage(page)
  await expect(page.getByText('Неиспользованных резервных кодов: 9')).toBeVisible()
  await expect(page.getByText('это вы сейчас')).toHaveCount(1)
  await page.getByRole('button', { name: 'Выйти там' }).click()
  await expect(page.getByRole('button', { name: 'Выйти там' })).toHaveCount(0)
  await other.reload()
  await expect(other.getByLabel('Логин')).toBeVisible()
}

async function openOwnPage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Зайнуллина Фарида Гаязовна' }).click()
  await page.getByRole('menuitem', { name: 'Вход и безопасность' }).click()
  await expectPage(page, 'Вход и безопасность')
}

function codeNow(secret: string, secondsAhead = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + secondsAhead * 1000 })
}
