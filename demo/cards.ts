import type { PersonKey } from './personKey.ts'

export type DemoCard = {
  readonly person: PersonKey
  /** What waits for this person: one sentence at the door of the demo. */
  readonly situation: string
}

/** Whom a visitor can sign in as, in the order of the door. */
export const cards: readonly DemoCard[] = [
  {
    person: 'saburova',
    situation: 'Пары на\u00a0этот год подобраны, а\u00a0приказа ещё нет. Собрать согласия и\u00a0подготовить приказ.',
  },
  { person: 'zavyalov', situation: 'Хочет знать, что с\u00a0наставничеством в\u00a0школе и\u00a0что ему подписать.' },
  {
    person: 'lazutina',
    situation: 'Сама наставник, а\u00a0ещё входит в\u00a0рабочую группу и\u00a0ведёт базы.',
  },
  {
    person: 'shubina',
    situation: 'Учительница шестидесяти лет: год назад её учила цифровым инструментам молодая коллега.',
  },
  {
    person: 'fatkullin',
    situation:
      'Два приказа этого года уже действуют. Одна учительница три месяца ждёт наставника: подходящего в\u00a0гимназии нет.',
  },
  { person: 'razumovskaya', situation: 'Директор гимназии, где всё идёт по\u00a0плану. Почти.' },
  { person: 'bogdanova', situation: 'Хотела взять одного наставляемого, а\u00a0ведёт двоих.' },
  {
    person: 'dubrovina',
    situation: 'Педагог-психолог: поддерживает коллегу, которая три месяца ждёт наставника, и\u00a0сама наставник.',
  },
  { person: 'solovieva', situation: 'Первый год в\u00a0школе. С\u00a0сентября у\u00a0неё есть наставница.' },
  { person: 'arutyunyan', situation: 'Работает в\u00a0двух школах и\u00a0переключается между ними.' },
  {
    person: 'zainullina',
    situation:
      'Школа только начинает: в\u00a0программе три человека, остальные\u00a0— в\u00a0таблице у\u00a0секретаря.',
  },
  {
    person: 'safina',
    situation: 'Пары и\u00a0группа согласованы. Осталось составить приказ, подпишет его и.\u00a0о.\u00a0заведующего.',
  },
  { person: 'khabibullina', situation: 'Исполняет обязанности заведующего, пока нового не\u00a0назначили.' },
  {
    person: 'sharipov',
    situation:
      'Колледж с\u00a0сентября без куратора: новые преподаватели ждут наставников, а\u00a0вести эту работу некому.',
  },
  {
    person: 'petrosyan',
    situation: 'Приглашает организации округа; списки их людей видят только они сами.',
  },
  { person: 'shcheglov', situation: 'Видит входы, но\u00a0не\u00a0людей.' },
]
