import { Title } from '@mantine/core'
import type { StepCode } from '#domain/whatNow.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import styles from './today.module.css'

const words: Record<StepCode, { name: string; hint: string; to: (organisationId: string) => string }> = {
  card: {
    name: 'Заполните карточку организации',
    hint: 'Адрес, ИНН и ОГРН печатаются в шапке приказа.',
    to: paths.settings,
  },
  people: {
    name: 'Загрузите список сотрудников',
    hint: 'Подойдёт файл Excel, который у вас уже есть.',
    to: paths.importPeople,
  },
  head: {
    name: 'Назначьте руководителя',
    hint: 'Он подписывает приказы.',
    to: paths.appointments,
  },
  curator: {
    name: 'Назначьте куратора',
    hint: 'Он отвечает за программу, назначение — приказом.',
    to: paths.appointments,
  },
  mentees: { name: 'Отметьте, кому нужен наставник', hint: 'И с чем: темы выбираются из списка.', to: paths.mentees },
  mentors: {
    name: 'Отметьте, кто может быть наставником',
    hint: 'В чём силён и сколько наставляемых берёт.',
    to: paths.mentors,
  },
  consents: {
    name: 'Соберите согласия',
    hint: 'Бланки напечатаются готовыми, отметьте, когда подпишут.',
    to: paths.consents,
  },
  approval: {
    name: 'Утвердите базы',
    hint: 'Это делает руководитель: до утверждения люди в базах — кандидаты.',
    to: paths.mentors,
  },
  pairs: { name: 'Подберите пары', hint: 'Программа предложит и объяснит, решаете вы.', to: paths.matching },
  order: {
    name: 'Подпишите приказ о парах',
    hint: 'Файл Word с верными падежами, подпись — на бумаге.',
    to: paths.documents,
  },
}

/** The path of an empty installation: each step with its state, the next one stands out. */
export function FirstSteps({ steps }: { steps: { code: StepCode; done: boolean }[] }) {
  const { organisationId } = usePlace()
  const next = steps.find((step) => !step.done)?.code
  const done = steps.filter((step) => step.done).length
  return (
    <section>
      <Title order={2} mb="xs">
        Путь к первому приказу: {done} из {steps.length}
      </Title>
      <ol className={styles.steps}>
        {steps.map(({ code, done: isDone }) => (
          <li key={code} aria-current={code === next ? 'step' : undefined}>
            <div>
              <PageLink to={words[code].to(organisationId)}>{words[code].name}</PageLink>
              <div className={styles.hint}>{words[code].hint}</div>
            </div>
            {isDone ? (
              <StatusWord tone="good">сделано</StatusWord>
            ) : (
              <StatusWord tone={code === next ? 'warn' : 'calm'}>
                {code === next ? 'следующий шаг' : 'впереди'}
              </StatusWord>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
