import { competenceWords } from '#content/topics.ts'
import { type DayOfWeek, daysOfWeek, partsOfDay } from '#domain/requests/freeTime.ts'
import { counted } from '#domain/russian/plural.ts'
import { dayNames, partNames } from '#web/ui/form/WeekGrid.tsx'
import type { Answers } from '../fields.ts'
import styles from './candidates.module.css'
import { channelWords } from './candidateWords.ts'

interface Titled {
  code: string
  title: string
}

interface MentorFactsProps {
  answers: Answers
  choices: { topics: Titled[]; forms: Titled[]; kinds: Titled[] }
}

/** What is known of a mentor; what was not said has no line. */
export function MentorFacts({ answers, choices }: MentorFactsProps) {
  const { hoursWeek, channel } = answers
  const facts: [string, string | null][] = [
    ['Может помочь', competences(answers, choices.topics)],
    ['Берёт', counted(answers.capacity, ['наставляемого', 'наставляемых', 'наставляемых'])],
    ['Часов в неделю', hoursWeek === null ? null : String(hoursWeek).replace('.', ',')],
    ['Удобное время', freeTime(answers)],
    ['Как встречаться', channel && channelWords[channel]],
    ['Формы', titles(answers.forms, choices.forms)],
    ['Виды', titles(answers.kinds, choices.kinds)],
    ['Достижения', answers.achievements],
    ['Интересы', answers.interests],
    ['Пожелания', answers.wishes],
    ['Почему наставник', answers.motivation],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([term, words]) =>
        words ? (
          <div key={term} className={styles.fact}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

function competences({ competences: known }: Answers, topics: readonly Titled[]): string {
  if (known.length === 0) return 'пока не указано'
  const titled = new Map(topics.map(({ code, title }) => [code, title]))
  return known.map(({ code, level }) => `${titled.get(code) ?? code} — ${competenceWords[level]}`).join('; ')
}

function titles(codes: readonly string[], catalogue: readonly Titled[]): string {
  const titled = new Map(catalogue.map(({ code, title }) => [code, title]))
  return codes.map((code) => titled.get(code) ?? code).join('; ')
}

/** «Пн: утром, вечером; Ср: днём» */
function freeTime({ freeTime: hours }: Answers): string {
  return daysOfWeek
    .flatMap((day: DayOfWeek) => {
      const parts = partsOfDay.filter((part) => hours.some((each) => each.weekday === day && each.part === part))
      return parts.length === 0 ? [] : [`${dayNames[day].short}: ${parts.map((part) => partNames[part]).join(', ')}`]
    })
    .join('; ')
}
