import { Text } from '@mantine/core'
import { wantedChannelWords } from '#content/requestWords.ts'
import { difficultyWords } from '#content/topics.ts'
import type { OutputOf } from '#contract/endpoint.ts'
import { daysOfWeek, partsOfDay } from '#domain/requests/freeTime.ts'
import { wantedChannels } from '#domain/requests/request.ts'
import { schoolYearShort } from '#domain/russian/dates.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { dayNames, partNames } from '#web/ui/form/WeekGrid.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import * as contract from '../contract.ts'
import styles from './blanks.module.css'
import { nameOf, questionOf, whatOf } from './requestWords.ts'

type Blanks = OutputOf<typeof contract.blanks>
type Person = Blanks['people'][number]

/** Sheets of requests on paper, one page each: with a name, or empty to be copied. */
export function BlanksPage() {
  const { organisationId } = usePlace()
  const may = useMay()
  const [url] = useUrlState()
  const people = (url.people ?? '').split(',').filter(Boolean)
  const blanks = useRead(contract.blanks, { people })
  return (
    <Page
      title="Бланк листа запросов"
      lead="Проверьте по своему положению о наставничестве. Темы — те, что есть в вашем списке."
      back={{ to: paths.requests(organisationId), words: 'Запросы' }}
      read={blanks}
      act={<ActButton onClick={() => window.print()}>Печать</ActButton>}
      otherActs={
        may(contract.ownTopics) && (
          <ActButton look="other" to={paths.requestTopics(organisationId)}>
            Свои темы
          </ActButton>
        )
      }
    >
      {(answer) => (
        <div className={styles.pile}>
          {answer.people.length === 0 ? (
            <Blank {...answer} person={null} />
          ) : (
            answer.people.map((person) => <Blank key={person.id} {...answer} person={person} />)
          )}
        </div>
      )}
    </Page>
  )
}

function Blank({ organisation, schoolYear, topics, person }: Blanks & { person: Person | null }) {
  return (
    // On a phone the sheet is wider than the screen and is moved sideways, also by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.sheet} tabIndex={0} aria-label={person ? nameOf(person) : 'Пустой бланк'}>
      <Text size="xs">{organisation}</Text>
      <h2>Лист профессиональных запросов, {schoolYearShort(schoolYear)}</h2>
      <dl className={styles.who}>
        <dt>Кто заполняет</dt>
        <dd>{person && nameOf(person)}</dd>
        <dt>Должность, предмет, объединение</dt>
        <dd>{person && whatOf(person)}</dd>
      </dl>
      <p className={styles.scale}>
        Обведите цифру: {([0, 1, 2, 3] as const).map((level) => `${level} — ${difficultyWords[level]}`).join(', ')}.
      </p>
      <table className={styles.topics}>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic.code}>
              <th scope="row">
                {topic.title}
                <span>{questionOf(topic)}</span>
              </th>
              <td className={styles.digits}>0 1 2 3</td>
              <td className={styles.words} />
            </tr>
          ))}
        </tbody>
        <thead>
          <tr>
            <th scope="col">Тема</th>
            <th scope="col">Ответ</th>
            <th scope="col">Что именно нужно</th>
          </tr>
        </thead>
      </table>
      <BlankEnd />
    </section>
  )
}

function BlankEnd() {
  return (
    <>
      <p className={styles.choices}>
        <strong>Как удобнее встречаться:</strong>{' '}
        {wantedChannels.map((code) => (
          <span key={code}>☐ {wantedChannelWords[code]}</span>
        ))}
      </p>
      <table className={styles.week}>
        <caption>Когда удобно (отметьте)</caption>
        <thead>
          <tr>
            <td />
            {daysOfWeek.slice(0, 6).map((day) => (
              <th key={day} scope="col">
                {dayNames[day].short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {partsOfDay.map((part) => (
            <tr key={part}>
              <th scope="row">{partNames[part]}</th>
              {daysOfWeek.slice(0, 6).map((day) => (
                <td key={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.line}>Кого хотелось бы наставником и что ещё важно:</p>
      <p className={styles.line} />
      <p className={styles.signature}>
        <span>Дата</span>
        <span>Подпись</span>
      </p>
    </>
  )
}
