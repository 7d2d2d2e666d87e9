import type { PersonKey } from './types.ts'

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
    situation: 'Педагог-психолог: сама наставник, входит в\u00a0рабочую группу и\u00a0ведёт базы.',
  },
  {
    person: 'shubina',
    situation: 'Учительница шестидесяти лет: год назад её учила цифровым инструментам молодая коллега.',
  },
  {
    person: 'fatkullin',
    situation: 'Два приказа этого года уже действуют. Одна учительница три месяца ждёт наставника, и\u00a0дать некого.',
  },
  { person: 'razumovskaya', situation: 'Директор гимназии, где всё идёт по\u00a0плану. Почти.' },
  { person: 'bogdanova', situation: 'Просила одного подопечного, а\u00a0ведёт двоих.' },
  { person: 'solovieva', situation: 'Первый год в\u00a0школе. С\u00a0сентября у\u00a0неё есть наставница.' },
  { person: 'arutyunyan', situation: 'Работает в\u00a0двух школах и\u00a0переключается между ними.' },
  {
    person: 'zainullina',
    situation:
      'Школа только начинает: в\u00a0программе три человека, остальные\u00a0— в\u00a0таблице у\u00a0секретаря.',
  },
  {
    person: 'safina',
    situation: 'Детский сад: пары и\u00a0группа согласованы, приказ ждёт подписи и.\u00a0о. заведующего.',
  },
  { person: 'khabibullina', situation: 'Исполняет обязанности заведующего, пока нового не\u00a0назначили.' },
  {
    person: 'sharipov',
    situation: 'Колледж без куратора с\u00a0сентября: трое новых преподавателей ждут, никто не\u00a0ведёт.',
  },
  {
    person: 'petrosyan',
    situation: 'Муниципальный координатор: приглашает организации и\u00a0видит, как они справляются.',
  },
  { person: 'shcheglov', situation: 'Технический администратор: видит входы, но\u00a0не\u00a0людей.' },
]
