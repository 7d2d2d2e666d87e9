import { counted, plural } from '#domain/russian/plural.ts'
import type { TaskCode } from '#domain/whatNow.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import styles from './today.module.css'

interface Task {
  code: TaskCode
  count: number
  days: number | null
}

interface TaskWords {
  sentence: (task: Task) => string
  act: string
  to: (organisationId: string) => string
}

const days = (count: number) => counted(count, ['день', 'дня', 'дней'])
const pairs = (count: number) => counted(count, ['пара', 'пары', 'пар'])
const people = (count: number) => counted(count, ['человеку', 'людям', 'людям'])

const comingOfAge = (organisationId: string) => `${paths.consents(organisationId)}?state=comes-of-age`

const words: Record<TaskCode, TaskWords> = {
  'pairs-without-consent': {
    sentence: ({ count }) => `У ${counted(count, ['пары', 'пар', 'пар'])} в силе отозвано или истекло согласие`,
    act: 'Посмотреть',
    to: paths.pairs,
  },
  'orders-to-sign': {
    sentence: ({ count }) =>
      `${counted(count, ['приказ напечатан и ждёт', 'приказа напечатаны и ждут', 'приказов напечатаны и ждут'])} подписи на бумаге`,
    act: 'Отметить подписанным',
    to: paths.documents,
  },
  'consents-missing': {
    sentence: ({ count }) => `${people(count)} не хватает согласия на обработку персональных данных`,
    act: 'Посмотреть, кому',
    to: paths.consents,
  },
  'mentees-to-approve': {
    sentence: ({ count }) =>
      `${counted(count, ['наставляемый внесён', 'наставляемых внесены', 'наставляемых внесены'])} в базу и ${plural(count, ['ждёт', 'ждут', 'ждут'])} утверждения`,
    act: 'Утвердить',
    to: paths.mentees,
  },
  'mentors-to-approve': {
    sentence: ({ count }) =>
      `${counted(count, ['кандидат в наставники ждёт', 'кандидата в наставники ждут', 'кандидатов в наставники ждут'])} утверждения`,
    act: 'Утвердить',
    to: paths.mentors,
  },
  'pair-consents-missing': {
    sentence: ({ count }) => `${pairs(count)} без согласий наставника или наставляемого`,
    act: 'Отметить согласия',
    to: paths.consents,
  },
  'turning-eighteen': {
    sentence: ({ count }) =>
      `${people(count)} исполняется 18\u00A0лет: согласия ${plural(count, ['он подписывает', 'они подписывают', 'они подписывают'])} заново и без представителя`,
    act: 'Посмотреть',
    to: comingOfAge,
  },
  'turning-fourteen': {
    sentence: ({ count }) =>
      `${people(count)} исполняется 14\u00A0лет: теперь ${plural(count, ['нужна и его подпись', 'нужны и их подписи', 'нужны и их подписи'])}`,
    act: 'Посмотреть',
    to: comingOfAge,
  },
  'pairs-to-confirm': {
    sentence: ({ count }) =>
      `${pairs(count)} ${plural(count, ['предложена и ждёт', 'предложены и ждут', 'предложены и ждут'])} согласия сторон`,
    act: 'Отметить согласие',
    to: paths.pairs,
  },
  'pairs-ready': {
    sentence: ({ count }) => `${pairs(count)} ${plural(count, ['готова', 'готовы', 'готовы'])} к приказу`,
    act: 'Составить приказ',
    to: paths.newOrder,
  },
  'orders-to-print': {
    sentence: ({ count }) =>
      `${counted(count, ['проект приказа', 'проекта приказа', 'проектов приказа'])} можно печатать`,
    act: 'Открыть',
    to: paths.documents,
  },
  'no-head': {
    sentence: () => 'Не назначен руководитель: приказ некому подписать',
    act: 'Назначить',
    to: paths.appointments,
  },
  'no-curator': {
    sentence: () => 'Куратор не назначен: некому отвечать за программу',
    act: 'Назначить',
    to: paths.appointments,
  },
  'moves-offered': {
    sentence: ({ count }) =>
      `${counted(count, ['человек переходит', 'человека переходят', 'человек переходят'])} к вам из другой организации`,
    act: 'Принять',
    to: paths.moves,
  },
  'mentees-waiting': {
    sentence: ({ count, days: longest }) =>
      `${counted(count, ['наставляемый ждёт', 'наставляемых ждут', 'наставляемых ждут'])} наставника${longest ? `, дольше всех — ${days(longest)}` : ''}`,
    act: 'Подобрать пары',
    to: paths.matching,
  },
  'sheets-to-collect': {
    sentence: ({ count }) =>
      `Собрать запросы: в вашем методобъединении без листа ${counted(count, ['человек', 'человека', 'человек'])}`,
    act: 'Открыть список',
    to: paths.requests,
  },
  'pairs-ending': {
    sentence: ({ count }) => `У ${counted(count, ['пары', 'пар', 'пар'])} срок заканчивается в ближайший месяц`,
    act: 'Посмотреть',
    to: paths.pairs,
  },
  'school-year-to-start': {
    sentence: ({ count }) =>
      `Новый учебный год: перевести классы и выпустить тех, кто окончил (${counted(count, ['обучающийся', 'обучающихся', 'обучающихся'])})`,
    act: 'Перевести',
    to: paths.schoolYear,
  },
  'entries-to-confirm': {
    sentence: ({ count }) =>
      `${counted(count, ['запись', 'записи', 'записей'])} в базах пора подтвердить: человек участвует, сведения верны`,
    act: 'Подтвердить',
    to: paths.upkeep,
  },
}

/** Sentences with one button each, most urgent first. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  const { organisationId } = usePlace()
  return (
    <ul className={styles.tasks}>
      {tasks.map((task, index) => {
        const { sentence, act, to } = words[task.code]
        return (
          <li key={task.code}>
            <span>{capital(sentence(task))}</span>
            <ActButton look={index === 0 ? 'main' : 'other'} to={to(organisationId)}>
              {act}
            </ActButton>
          </li>
        )
      })}
    </ul>
  )
}

/** What somebody else is at: to be known, not to be done. */
export function OthersTasks({ tasks }: { tasks: Task[] }) {
  const { organisationId } = usePlace()
  return (
    <ul className={styles.others}>
      {tasks.map((task) => (
        <li key={task.code}>
          <PageLink to={words[task.code].to(organisationId)}>{capital(words[task.code].sentence(task))}</PageLink>
        </li>
      ))}
    </ul>
  )
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
