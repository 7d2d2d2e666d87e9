import { dayInFigures, schoolYearShort } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import type { Leaving } from '../contract.ts'
import styles from './moves.module.css'
import { bankWords, nameOf } from './moveWords.ts'

/** Every line says what is there and what becomes of it; nothing open is a line too. */
export function LeavingConsequences({ leaving }: { leaving: Leaving }) {
  const { pairs, bankEntries, appointments, consents, signsIn } = leaving
  const lines = [
    ...(pairs ?? []).map((pair) => ({
      key: pair.id,
      is: `Пара: ${pair.side === 'mentor' ? 'наставляемый' : 'наставник'} — ${nameOf(pair)}`,
      becomes: pair.isInForce
        ? 'Останется открытой: её прекращает приказ руководителя.'
        : 'Останется открытой: приказа ещё нет, поэтому её можно отложить на странице пары.',
    })),
    ...(bankEntries ?? []).map(({ id, side, schoolYear }) => ({
      key: id,
      is: `Запись ${bankWords[side]}, ${schoolYearShort(schoolYear)}`,
      becomes: 'Закроется последним днём.',
    })),
    ...appointments.map(({ id, title, concerns, from }) => ({
      key: id,
      is: `Назначение: ${[title, concerns].filter(Boolean).join(', ')}, с ${dayInFigures(from)}`,
      becomes: 'Завершится последним днём.',
    })),
    ...(consents
      ? [
          {
            key: 'consents',
            is: counted(consents, ['действующее согласие', 'действующих согласия', 'действующих согласий']),
            becomes: 'Останутся в деле до своего срока или отзыва.',
          },
        ]
      : []),
    ...(signsIn
      ? [
          {
            key: 'sign-in',
            is: 'Вход в программу',
            becomes: 'Сюда больше не пустит со следующего дня; в другие организации человек входит как прежде.',
          },
        ]
      : []),
  ]
  return (
    <section>
      <h2>Что станет с записями</h2>
      <ul className={styles.lines}>
        {lines.map(({ key, is, becomes }) => (
          <li key={key}>
            {is}
            <span className={styles.under}>{becomes}</span>
          </li>
        ))}
        {lines.length === 0 && <li>Открытых пар, назначений и записей в базах нет.</li>}
        <li>
          Карточка и история
          <span className={styles.under}>Останутся. Из списков человек исчезнет, найти его можно поиском.</span>
        </li>
      </ul>
    </section>
  )
}
