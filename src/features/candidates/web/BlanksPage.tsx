import { competenceWords } from '#content/topics.ts'
import type { OutputOf } from '#contract/endpoint.ts'
import { daysOfWeek, partsOfDay } from '#domain/requests/freeTime.ts'
import { schoolYearShort } from '#domain/russian/dates.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { dayNames, partNames } from '#web/ui/form/WeekGrid.tsx'
import { Page } from '#web/ui/Page.tsx'
import { FilterChips } from '#web/ui/table/FilterChips.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import * as contract from '../contract.ts'
import styles from './candidates.module.css'
import { channelWords, nameOf, outcomeWords, workOf } from './candidateWords.ts'

type Blanks = OutputOf<typeof contract.blanks>
type Person = Blanks['people'][number] | null

/** Paper for those who prefer it: an empty questionnaire or interview sheet, or one with the name on it. */
export function BlanksPage() {
  const { organisationId } = usePlace()
  const [url] = useUrlState()
  const people = url.people ? url.people.split(',') : []
  const blanks = useRead(contract.blanks, { people })
  const isInterview = url.sheet === 'interview'
  return (
    <Page
      title={isInterview ? 'Лист собеседования с кандидатом в наставники' : 'Анкета кандидата в наставники'}
      back={{ to: paths.mentors(organisationId), words: 'Наставники' }}
      act={<ActButton onClick={() => window.print()}>Печать</ActButton>}
      read={blanks}
    >
      {(answer) => (
        <>
          <div className="noPrint">
            <FilterChips
              filters={[
                { key: 'sheet', label: 'Что печатать', options: [{ value: 'interview', words: 'Лист собеседования' }] },
              ]}
            />
          </div>
          {(answer.people.length > 0 ? answer.people : [null]).map((person, index) =>
            isInterview ? (
              <InterviewSheet key={person?.id ?? ''} blanks={answer} person={person} isFirst={index === 0} />
            ) : (
              <QuestionnaireSheet key={person?.id ?? ''} blanks={answer} person={person} isFirst={index === 0} />
            ),
          )}
        </>
      )}
    </Page>
  )
}

interface SheetProps {
  blanks: Blanks
  person: Person
  /** The title of the page stands above it. */
  isFirst: boolean
}

function Who({ blanks: { organisation, schoolYear }, person }: Omit<SheetProps, 'isFirst'>) {
  return (
    <>
      <p>
        {organisation}, {schoolYearShort(schoolYear)}
      </p>
      <p className={styles.line}>Фамилия, имя, отчество: {person ? nameOf(person) : ''}</p>
      <p className={styles.line}>Должность, предмет (или место работы, учёбы): {person ? workOf(person) : ''}</p>
    </>
  )
}

function QuestionnaireSheet({ blanks, person, isFirst }: SheetProps) {
  return (
    <section className={styles.sheet}>
      {!isFirst && <h2>Анкета кандидата в наставники</h2>}
      <Who blanks={blanks} person={person} />
      <table>
        <thead>
          <tr>
            <th>В чём вы можете помочь? Отметьте один столбец.</th>
            {competenceWords.map((words, level) => (
              <th key={words} className={styles.tick}>
                {level} — {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {blanks.topics.map(({ code, title }) => (
            <tr key={code}>
              <td>{title}</td>
              {competenceWords.map((words) => (
                <td key={words} className={styles.tick} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.line}>Достижения, важные для наставничества:</p>
      <div className={styles.wideLine} />
      <p className={styles.line}>Категория:</p>
      <p className={styles.line}>Сколько наставляемых готовы взять:</p>
      <p className={styles.line}>Сколько часов в неделю есть на это:</p>
      <p>
        Как удобно встречаться:{' '}
        {Object.values(channelWords)
          .map((words) => `☐ ${words}`)
          .join('   ')}
      </p>
      <FreeTimeTable />
      <p>С кем готовы работать: {blanks.forms.map(({ title }) => `☐ ${title}`).join('   ')}</p>
      <p>Как готовы работать: {blanks.kinds.map(({ title }) => `☐ ${title}`).join('   ')}</p>
      <p className={styles.line}>Интересы:</p>
      <p className={styles.line}>Пожелания:</p>
      <p className={styles.line}>Почему хотите быть наставником:</p>
      <p className={styles.line}>С кем не хотели бы работать в паре (увидят только куратор и руководитель):</p>
      <p className={styles.line}>Дата и подпись:</p>
    </section>
  )
}

function FreeTimeTable() {
  return (
    <table>
      <thead>
        <tr>
          <th>Когда удобно</th>
          {daysOfWeek.map((day) => (
            <th key={day} className={styles.tick}>
              {dayNames[day].short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {partsOfDay.map((part) => (
          <tr key={part}>
            <td>{partNames[part]}</td>
            {daysOfWeek.map((day) => (
              <td key={day} className={styles.tick} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const questions = [
  'Почему вы хотите быть наставником? Чего ждёте от этой работы?',
  'В чём вы сильны и чему готовы научить?',
  'Был ли у вас опыт наставничества? Что получалось, что было трудно?',
  'Как вы поступите, если наставляемый не выполняет договорённостей?',
  'Сколько времени вы готовы уделять и когда?',
  'Какая поддержка нужна вам самим?',
]

function InterviewSheet({ blanks, person, isFirst }: SheetProps) {
  return (
    <section className={styles.sheet}>
      {!isFirst && <h2>Лист собеседования с кандидатом в наставники</h2>}
      <Who blanks={blanks} person={person} />
      <p className={styles.line}>Дата:</p>
      <p className={styles.line}>Кто беседовал:</p>
      <table>
        <tbody>
          {questions.map((question) => (
            <tr key={question}>
              <td>
                {question}
                <div className={styles.answerRoom} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Итог:{' '}
        {Object.values(outcomeWords)
          .map(({ words }) => `☐ ${words}`)
          .join('   ')}
      </p>
      <p className={styles.line}>Замечания:</p>
      <div className={styles.wideLine} />
      <p className={styles.line}>Подписи:</p>
    </section>
  )
}
