import type { ReactNode } from 'react'
import { qualificationCategories } from '#content/qualificationCategories.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import type { PersonPage } from '../personPage.ts'
import styles from './people.module.css'
import { kindWords, yearsInWords } from './personWords.ts'

/** Only what is known: a list of empty lines tells nothing. */
export function PersonCard({ card }: { card: PersonPage['card'] }) {
  const onDay = card.experienceOn ? ` на ${dayInFigures(card.experienceOn)}` : ''
  const facts: [string, ReactNode][] = [
    ['Кто это', kindWords[card.kind] ?? card.kind],
    ['Методобъединение', card.association],
    ['Педагогический стаж', card.experienceYears !== null && `${yearsInWords(card.experienceYears)}${onDay}`],
    ['Общий стаж', card.totalExperienceYears !== null && `${yearsInWords(card.totalExperienceYears)}${onDay}`],
    ['Категория', card.category && qualificationCategories[card.category]],
    ['Принят на работу', card.hiredOn && dayInFigures(card.hiredOn)],
    ['Год рождения', card.birthYear],
    ['Телефон', card.phone],
    ['Электронная почта', card.email && <a href={`mailto:${card.email}`}>{card.email}</a>],
  ]
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== false)
        .map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
    </dl>
  )
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
