import type { ReactNode } from 'react'
import { titleOfKind, wordsOfKinds } from '#content/personKinds.ts'
import { qualificationCategories } from '#content/qualificationCategories.ts'
import { wordsOfYoungLimits } from '#content/youngSpecialists.ts'
import { needsClearance } from '#domain/person/personKind.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { usePlace } from '#web/session.tsx'
import type { PersonPage } from '../personPage.ts'
import styles from './people.module.css'
import { yearsInWords } from './personWords.ts'

/** Only what is known: a list of empty lines tells nothing. */
export function PersonCard({ answer: { card, young } }: { answer: PersonPage }) {
  const place = usePlace()
  const onDay = card.experienceOn ? ` на ${dayInFigures(card.experienceOn)}` : ''
  const facts: [string, ReactNode][] = [
    ['Кто это', titleOfKind(card.kind)],
    [place.kind === 'school' || place.kind === 'centre' ? 'Класс' : 'Группа', card.classTitle],
    ['Курс', place.kind === 'college' && card.classTitle !== null && card.grade],
    ['Дата рождения', card.birthOn && dayInFigures(card.birthOn)],
    [wordsOfKinds[card.kind].workplace, card.workplace],
    ['Методобъединение', card.association],
    ['Педагогический стаж', card.experienceYears !== null && `${yearsInWords(card.experienceYears)}${onDay}`],
    ['Общий стаж', card.totalExperienceYears !== null && `${yearsInWords(card.totalExperienceYears)}${onDay}`],
    ['Молодой специалист', young?.isYoung && `да (${wordsOfYoungLimits(young.limits, place.kind)})`],
    ['Категория', card.category && qualificationCategories[card.category]],
    ['Дата приёма', card.hiredOn && dayInFigures(card.hiredOn)],
    ['Год рождения', card.birthOn === null && card.birthYear],
    ['Справка об отсутствии судимости', needsClearance(card.kind) && clearanceWords(card)],
    ['Телефон', card.phone],
    ['Электронная почта', card.email && <a href={`mailto:${card.email}`}>{card.email}</a>],
  ]
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== false && value !== undefined)
        .map(([name, value]) => (
          <Fact key={name} name={name} value={value} />
        ))}
    </dl>
  )
}

function clearanceWords({ clearanceOn, clearanceLocation }: PersonPage['card']): string {
  if (clearanceOn === null) return 'не отмечена; нужна, чтобы работать с детьми'
  return [`видели ${dayInFigures(clearanceOn)}`, clearanceLocation].filter(Boolean).join(', ')
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
