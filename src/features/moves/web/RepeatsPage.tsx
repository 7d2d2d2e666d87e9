import { Text } from '@mantine/core'
import { dayInFigures } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import { useCommand, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'
import styles from './moves.module.css'
import { cardInWords, nameOf, repeatWords } from './moveWords.ts'

const pairs = ['пара карточек', 'пары карточек', 'пар карточек'] as const

export function RepeatsPage() {
  const { organisationId } = usePlace()
  const repeats = useRead(contract.showRepeats, {})
  return (
    <Page
      title="Возможные повторы"
      lead="Карточки, которые могут быть об одном человеке. Программа сама ничего не объединяет."
      back={{ to: paths.moves(organisationId), words: 'Движение' }}
      read={repeats}
    >
      {(answer) => (
        <>
          <Suspected answer={answer} />
          <Different pairs={answer.different} />
        </>
      )}
    </Page>
  )
}

type Repeats = contract.Repeats

function Suspected({ answer: { repeats, total } }: { answer: Repeats }) {
  const { organisationId } = usePlace()
  const refreshes = [contract.showRepeats]
  const takeBack = useCommand(contract.takeBackDifference, { refreshes })
  const mark = useCommand(contract.markDifferent, {
    refreshes,
    onDone: (_output, input) => notifyUndo('Отмечено: это разные люди', () => takeBack.runOrThrow(input)),
  })
  if (total === 0) {
    return (
      <EmptyState
        words="Повторов нет"
        hint="Сравниваются имена без учёта ё и е, похожих латинских букв и порядка слов, дни рождения, телефоны и почта."
      />
    )
  }
  return (
    <section>
      <ProblemNotice problem={mark.problem} onRetry={mark.retry} />
      <Text mb="md">
        {counted(total, pairs)}
        {total > repeats.length && `, показаны первые ${repeats.length}`}
      </Text>
      <ul className={styles.repeats}>
        {repeats.map(({ why, first, second }) => (
          <li key={`${first.id} ${second.id}`}>
            <div className={styles.two}>
              <RepeatCard card={first} />
              <RepeatCard card={second} />
            </div>
            <Text c="dimmed">{repeatWords[why]}</Text>
            <div className={styles.acts}>
              <ActButton look="other" to={paths.merging(organisationId, first.id, second.id)}>
                Сравнить
              </ActButton>
              <ActButton look="plain" busy={mark.busy} onClick={() => mark.run({ id: first.id, otherId: second.id })}>
                Это разные люди
              </ActButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RepeatCard({ card }: { card: Repeats['repeats'][number]['first'] }) {
  return (
    <div>
      <strong>{nameOf(card)}</strong>
      <Text c="dimmed">{cardInWords(card)}</Text>
    </div>
  )
}

function Different({ pairs: decided }: { pairs: Repeats['different'] }) {
  const takeBack = useCommand(contract.takeBackDifference, {
    refreshes: [contract.showRepeats],
    onDone: () => notify('Отметка снята'),
  })
  if (decided.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>Разные люди</h2>
      <ProblemNotice problem={takeBack.problem} onRetry={takeBack.retry} />
      <ul className={styles.lines}>
        {decided.map(({ first, second, decidedOn }) => (
          <li key={`${first.id} ${second.id}`}>
            {nameOf(first)} и {nameOf(second)}
            <span className={styles.under}>Отмечено {dayInFigures(decidedOn)}</span>
            <div className={styles.acts}>
              <ActButton
                look="plain"
                busy={takeBack.busy}
                onClick={() => takeBack.run({ id: first.id, otherId: second.id })}
              >
                Снять отметку
              </ActButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
