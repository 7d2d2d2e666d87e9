import type { Page } from '@playwright/test'
import { staffListFile } from '../demo/staffLists.ts'
import { expect, expectPage, open, test, today } from './journey.ts'
import { setUpSchool } from './setUp.ts'
import { textOfDocx } from './word.ts'

test('from the set-up link to the first signed order', async ({ page, empty }) => {
  await test.step('set up the school by the one-time link', () => setUpSchool(page, empty))
  await test.step('fill in the requisites', () => fillRequisites(page))
  await test.step('load the staff list; two rows are wrong and named', () => loadStaffList(page))
  await test.step('enter the appointments by their orders', () => appointByOrders(page))
  await test.step('mark who needs a mentor, and with what', () => markMentees(page))
  await test.step('mark who can be one', () => markMentors(page))
  await test.step('record the consents; who lacks one is named', () => recordConsents(page))
  await test.step('the head’s approval of both banks', () => approveBanks(page))
  await test.step('propose pairs and accept them', () => acceptPairs(page))
  await test.step('all have agreed', () => confirmPairs(page))
  await test.step('the order is drafted, downloaded and registered', () => signOrder(page))
  await test.step('the pairs are in force, the journal tells it', () => seeItDone(page))
})

async function fillRequisites(page: Page): Promise<void> {
  await open(page, 'Настройки')
  await page.getByLabel('Адрес', { exact: true }).fill('000000, Ключевогорский округ, с. Родники, ул. Школьная, д. 1')
  await page.getByRole('button', { name: 'Сохранить' }).click()
}

async function loadStaffList(page: Page): Promise<void> {
  await open(page, 'Люди')
  await page.getByRole('link', { name: 'Загрузить список' }).first().click()
  await page.getByLabel('Файл со списком').setInputFiles({
    name: 'Сотрудники.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await staffListFile(today),
  })
  await page.getByRole('button', { name: 'Проверить' }).click()
  const faults = page.getByRole('table', { name: 'Ошибки' })
  await expect(faults.getByRole('row')).toHaveCount(3)
  await expect(faults).toContainText('Рыжова Н. К.')
  await expect(faults).toContainText('31.02.1995')
  await page.getByRole('button', { name: /^Записать:/ }).click()
  await expect(page.getByText('Список записан')).toBeVisible()
}

/** Whoever set the school up acted for both: one appointment gets its order, the other goes to the true head. */
async function appointByOrders(page: Page): Promise<void> {
  await open(page, 'Назначения')
  await appoint(page, { person: 'Калмыкова Людмила', role: 'Директор', from: '01.09.2021', order: '27-л' })
  await addOrder(page, 'Куратор наставничества', '44-од')
  await removeOwnAppointment(page, 'Директор')
  await expect(page.getByRole('row')).toHaveCount(3)
}

type Appointed = { person: string; role: string; from: string; order: string }

async function appoint(page: Page, { person, role, from, order }: Appointed): Promise<void> {
  await page.getByRole('button', { name: 'Назначить', exact: true }).click()
  const form = page.getByRole('dialog', { name: 'Назначить на роль' })
  await form.getByLabel('Кого?').pressSequentially(person)
  await page.getByRole('option', { name: person }).click()
  await form.getByLabel('На какую роль?').click()
  await page.getByRole('option', { name: role, exact: true }).click()
  await form.getByRole('textbox', { name: 'С какого дня?' }).fill(from)
  await form.getByLabel('Номер приказа').fill(order)
  await form.getByRole('button', { name: 'Назначить' }).click()
  await expect(page.getByRole('row').filter({ hasText: order })).toContainText(person)
}

async function addOrder(page: Page, role: string, order: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: role }).getByRole('button', { name: 'Изменить' }).click()
  const form = page.getByRole('dialog', { name: 'Изменить назначение' })
  await expect(form.getByRole('textbox', { name: 'С какого дня?' })).toHaveValue('01.09.2026')
  await form.getByLabel('Номер приказа').fill(order)
  await form.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('row').filter({ hasText: role })).toContainText(order)
}

async function removeOwnAppointment(page: Page, role: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: role }).filter({ hasText: 'без приказа' })
  await row.getByRole('button', { name: 'Закончить' }).click()
  await page.getByRole('button', { name: 'Такого назначения не было: убрать' }).click()
  const question = page.getByRole('dialog', { name: 'Убрать ваше собственное назначение?' })
  await question.getByRole('button', { name: 'Убрать' }).click()
  await expect(row).toHaveCount(0)
}

const mentees = ['Агафонов Родион Павлович', 'Евстигнеева Арина Львовна', 'Клепикова Ника Андреевна']
const mentors = ['Авдонина Галина Емельяновна', 'Ведерникова Алла Модестовна', 'Иноземцева Маргарита Кузьминична']

async function markMentees(page: Page): Promise<void> {
  await open(page, 'Наставляемые')
  await page.getByRole('link', { name: 'Отметить наставляемых' }).first().click()
  await enter(page, mentees)
  await page.getByRole('link', { name: 'Заполнить подряд' }).click()
  for (const name of mentees) {
    await expectPage(page, name)
    await answer(page, 'Методика обучения и преподавания', '3')
    await answer(page, 'Рабочая документация', '2')
    await page.getByRole('button', { name: /^Сохранить( и перейти к следующему)?$/ }).click()
  }
  await expectPage(page, 'Наставляемые')
}

async function markMentors(page: Page): Promise<void> {
  await open(page, 'Наставники')
  await page.getByRole('link', { name: 'Отметить наставников' }).first().click()
  await enter(page, mentors)
  await page.getByRole('link', { name: 'Заполнить подряд' }).click()
  for (const name of mentors) {
    await expectPage(page, name)
    await answer(page, 'Методика обучения и преподавания', '3')
    await answer(page, 'Рабочая документация', '3')
    await page.getByRole('button', { name: /^Сохранить( и перейти к следующему)?$/ }).click()
  }
  await expectPage(page, 'Наставники')
}

async function enter(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByLabel(`Выбрать: ${name}`).check()
  await page.getByRole('button', { name: /^Внести в базу: 3 человека/ }).click()
}

async function answer(page: Page, topic: string, level: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: topic })
    .getByRole('radio', { name: new RegExp(`^${level}`) })
    .check()
}

async function recordConsents(page: Page): Promise<void> {
  await open(page, 'Согласия')
  await expect(page.getByText('Не хватает: 6 согласий у 6 человек')).toBeVisible()
  for (const name of [...mentees.slice(0, 2), ...mentors]) await page.getByLabel(`Выбрать: ${name}`).check()
  await recordChosen(page, '16.11.2026')
  // Who still lacks one stands first and is counted on the start page.
  await expect(page.getByRole('row').nth(1)).toContainText('Клепикова Ника Андреевна')
  await expect(page.getByText('Не хватает: 1 согласие у 1 человека')).toBeVisible()
  await open(page, 'Сегодня')
  await expect(page.getByText('1 человеку не хватает согласия')).toBeVisible()
  await open(page, 'Согласия')
  await page.getByLabel('Выбрать: Клепикова Ника Андреевна').check()
  await recordChosen(page, '17.11.2026')
  await expect(page.getByText('Все нужные согласия есть')).toBeVisible()
}

async function recordChosen(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: 'Отметить полученными' }).click()
  const form = page.getByRole('dialog', { name: 'Отметить полученными' })
  await form.getByRole('textbox', { name: 'Когда подписаны?' }).fill(day)
  await form.getByLabel('Где лежат бумаги?').fill('папка 02-14, кабинет 12')
  await form.getByRole('button', { name: /^Отметить:/ }).click()
  await expect(form).toBeHidden()
}

async function approveBanks(page: Page): Promise<void> {
  for (const bank of ['Наставляемые', 'Наставники']) {
    await open(page, bank)
    await page.getByRole('button', { name: 'Утвердить всех' }).click()
    await expect(page.getByText('Утверждены в базе: 3 человека')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Утвердить всех' })).toHaveCount(0)
  }
}

async function acceptPairs(page: Page): Promise<void> {
  await open(page, 'Подбор пар')
  await page.getByRole('button', { name: 'Предложить пары' }).click()
  await expect(page.getByText('Наставник нашёлся для всех: 3 наставляемых')).toBeVisible()
  await page.getByRole('button', { name: /^Принять все/ }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'С какого дня?' }).fill('18.11.2026')
  await form.getByRole('textbox', { name: 'По какой день?' }).fill('31.05.2027')
  await form.getByRole('button', { name: /^Принять/ }).click()
  await expect(page.getByText('Принято пар: 3')).toBeVisible()
}

async function confirmPairs(page: Page): Promise<void> {
  await open(page, 'Пары')
  await page.getByLabel('Выбрать все').check()
  await page.getByRole('button', { name: 'Отметить согласие сторон' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'В какой день согласились?' }).fill('17.11.2026')
  await form.getByRole('button', { name: 'Отметить' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'ждёт письменных согласий' })).toHaveCount(3)
  await open(page, 'Согласия')
  await page.getByLabel('Выбрать все').check()
  await recordChosen(page, '17.11.2026')
  await expect(page.getByText('Все нужные согласия есть')).toBeVisible()
}

async function signOrder(page: Page): Promise<void> {
  await open(page, 'Пары')
  await page.getByRole('link', { name: 'Подготовить приказ' }).click()
  await page.getByRole('textbox', { name: 'С какого дня закрепить пары?' }).fill('18.11.2026')
  await page.getByRole('button', { name: 'Составить приказ' }).click()
  await expectPage(page, /приказ/i)
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать DOCX' }).click()
  const text = await textOfDocx(await downloading)
  // The curator stands in the dative, people of the annex in the nominative, the head signs with initials.
  expect(text).toContain('Куратору наставничества Зайнуллиной Фариде Гаязовне')
  expect(text).toContain('Закрепить с 18 ноября 2026 г. наставнические пары')
  for (const name of [...mentees, ...mentors]) expect(text).toContain(name)
  expect(text).toContain('согласие наставника от 17.11.2026')
  expect(text).toContain('Л. А. Калмыкова')
  expect(text).not.toMatch(/undefined|null|\{|\}/)
  await page.getByRole('button', { name: 'Печать' }).click()
  await expect(page.getByText('напечатан, ждёт подписи').first()).toBeVisible()
  await page.getByRole('button', { name: 'Отметить подписанным' }).click()
  const form = page.getByRole('dialog', { name: 'Приказ подписан' })
  await form.getByLabel('Какой у приказа номер?').fill('156-од')
  await form.getByRole('textbox', { name: 'Когда подписан?' }).fill('18.11.2026')
  await form.getByRole('button', { name: 'Зарегистрировать' }).click()
  await expectPage(page, /156-од/)
  await expect(page.getByText('В силе с 18.11.2026: 3 пары')).toBeVisible()
}

async function seeItDone(page: Page): Promise<void> {
  await open(page, 'Сегодня')
  const figures = page.getByRole('complementary', { name: 'Кратко' })
  await expect(figures.getByRole('term').filter({ hasText: 'Пары в силе' }).locator('..')).toContainText('3')
  await open(page, 'Пары')
  await expect(page.getByRole('row').filter({ hasText: 'действует' })).toHaveCount(3)
  await open(page, 'Журнал')
  await expect(page.getByText(/Зарегистрирован приказ/).first()).toBeVisible()
}
