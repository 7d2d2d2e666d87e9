import type { Page } from '@playwright/test'
import { expect, expectPage, open, test } from './journey.ts'
import { setUpSchool } from './setUp.ts'
import { textsOfArchive } from './word.ts'

const teacher = 'Агафонов Родион Павлович'
const experienced = 'Авдонина Галина Емельяновна'
const child = 'Юдина Ева Романовна'
const adolescent = 'Зимин Савва Ильич'

test('lists of a new school, both banks, all consents', async ({ page, empty }) => {
  await setUpSchool(page, empty)
  await test.step('the list of staff; a column with a heading of its own is corrected', () => loadStaff(page))
  await test.step('the list of students with their parents; a wrong row comes back', () => loadStudents(page))
  await test.step('sheets of requests are typed from paper', () => typeSheets(page))
  await test.step('questionnaires of mentors', () => fillQuestionnaires(page))
  await test.step('every missing blank is printed at once, each consent a document of its own', () => printBlanks(page))
  await test.step('all are marked as received in one go', () => receiveAll(page))
  await test.step('the head approves both banks, a press each', () => approveBoth(page))
})

const staff = `Список педагогов на 2026/27 учебный год;;;;
№;Ф.И.О.;Чем занимается;Предмет;Пед. стаж
1;${teacher};учитель;физика;1
2;${experienced};учитель;математика;24
3;Ведерникова Алла Модестовна;учитель;история;12
;Итого: 3;;;`

const students = `Фамилия, имя, отчество\tКласс\tДата рождения\tМать\tТелефон матери
${child}\t7 «Б»\t14.05.2013\tЮдина Мария Олеговна\t8 900 000-05-01
${adolescent}\t10а\t02.03.2010\tЗимина Вера Павловна\t8 900 000-05-02
Ларин Пётр Андреевич\t7Б\t31.02.2013\tЛарина Ольга Юрьевна\t8 900 000-05-03`

async function check(page: Page, name: string, text: string): Promise<void> {
  await page.getByLabel('Файл со списком').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Проверить' }).click()
}

async function loadStaff(page: Page): Promise<void> {
  await open(page, 'Люди')
  await page.getByRole('link', { name: 'Загрузить список' }).first().click()
  await check(page, 'Педагоги.csv', staff)
  const added = page.getByRole('table', { name: 'Кого добавим' })
  await expect(added.getByRole('row').filter({ hasText: teacher })).not.toContainText('учитель')
  await page.getByRole('combobox', { name: 'Что в столбце «Чем занимается»' }).click()
  await page.getByRole('option', { name: 'Должность', exact: true }).click()
  await expect(added.getByRole('row').filter({ hasText: teacher })).toContainText('учитель, физика')
  await page.getByRole('button', { name: 'Записать: 3 человека' }).click()
  await expect(page.getByText('Добавлено: 3 человека')).toBeVisible()
}

async function loadStudents(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Загрузить ещё один файл' }).click()
  await check(page, 'Ученики.csv', students)
  await expect(page.getByRole('radio', { name: 'Обучающиеся' })).toBeChecked()
  const faults = page.getByRole('table', { name: 'Ошибки' })
  await expect(faults.getByRole('row').filter({ hasText: 'Ларин Пётр Андреевич' })).toContainText('31.02.2013')
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Скачать строки с ошибками' }).click()
  expect((await downloading).suggestedFilename()).toMatch(/\.xlsx$/)
  await page.getByRole('button', { name: 'Записать: 2 человека' }).click()
  await expect(page.getByText('Законные представители, записанные или дополненные: 2')).toBeVisible()
}

async function typeSheets(page: Page): Promise<void> {
  await open(page, 'Запросы')
  await typeSheet(page, teacher, { topic: 'Методика обучения и преподавания', help: 'Как начинать урок' })
  await typeSheet(page, child, { topic: 'Предметное содержание', help: 'Дроби' })
  await open(page, 'Наставляемые')
  await expect(page.getByText('Ждут утверждения: 2')).toBeVisible()
}

async function typeSheet(page: Page, name: string, { topic, help }: { topic: string; help: string }): Promise<void> {
  await page
    .getByLabel('Найти', { exact: false })
    .first()
    .fill(name.split(' ')[0] ?? '')
  await page.getByRole('table').getByRole('link', { name }).click()
  await expectPage(page, name)
  await page.getByRole('radiogroup', { name: topic }).getByRole('radio', { name: /^3/ }).check()
  await page.getByRole('textbox', { name: topic }).fill(help)
  await page.getByRole('checkbox', { name: 'среда, после уроков' }).check()
  const toList = page.getByRole('button', { name: /^Сохранить( и вернуться к списку)?$/ })
  await toList.click()
  await expectPage(page, 'Запросы')
}

async function fillQuestionnaires(page: Page): Promise<void> {
  await open(page, 'Наставники')
  await page.getByRole('link', { name: 'Отметить наставников' }).first().click()
  for (const name of [experienced, adolescent]) await page.getByLabel(`Выбрать: ${name}`).check()
  await page.getByRole('button', { name: /^Внести в базу: 2 человека/ }).click()
  await page.getByRole('link', { name: 'Заполнить подряд' }).click()
  for (const name of [experienced, adolescent]) {
    await expectPage(page, name)
    await page.getByRole('textbox', { name: 'Когда кандидат заполнил анкету?' }).fill('18.11.2026')
    const topic = page.getByRole('radiogroup', { name: /^Предметное содержание/ })
    await topic.getByRole('radio', { name: /^3/ }).check()
    await page.getByLabel('Сколько часов в неделю есть на это?').fill('1,5')
    await page.getByRole('button', { name: /^Сохранить( и перейти к следующему)?$/ }).click()
  }
  await expectPage(page, 'Наставники')
}

/** Under 14 the mother signs alone; at 16 both sign, each a paper. */
async function printBlanks(page: Page): Promise<void> {
  await open(page, 'Согласия')
  await expect(page.getByText('Не хватает: 5 согласий у 4 человек')).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Скачать бланки (5)' }).click()
  const texts = await textsOfArchive(await downloading)
  const names = Object.keys(texts)
  expect(names).toHaveLength(5)
  for (const [person, papers] of [
    [teacher, 1],
    [experienced, 1],
    [child, 1],
    [adolescent, 2],
  ] as const) {
    expect(names.filter((name) => name.includes(person))).toHaveLength(papers)
  }
  for (const [name, text] of Object.entries(texts)) {
    expect([name, text.match(/согласие/gi) === null, /undefined|null|[{}]/.test(text)]).toEqual([name, false, false])
  }
  const byMothers = Object.values(texts).filter((text) => /Юдина Мария Олеговна|Зимина Вера Павловна/.test(text))
  expect(byMothers).toHaveLength(2)
  await expect(page.getByText('бланк напечатан').first()).toBeVisible()
}

async function receiveAll(page: Page): Promise<void> {
  await page.getByLabel('Выбрать все').check()
  await page.getByRole('button', { name: 'Отметить полученными' }).click()
  const form = page.getByRole('dialog', { name: 'Отметить полученными' })
  await form.getByRole('textbox', { name: 'Когда подписаны?' }).fill('19.11.2026')
  await form.getByLabel('Где лежат бумаги?').fill('папка 02-14')
  await form.getByRole('button', { name: 'Отметить: 5 согласий' }).click()
  await expect(page.getByText('Все нужные согласия есть')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Скачать бланк/ })).toHaveCount(0)
}

async function approveBoth(page: Page): Promise<void> {
  for (const bank of ['Наставляемые', 'Наставники']) {
    await open(page, bank)
    await page.getByRole('button', { name: 'Утвердить всех' }).click()
    await expect(page.getByText('Утверждены в базе: 2 человека')).toBeVisible()
    await expect(page.getByText('Ждут утверждения')).toHaveCount(0)
  }
}
