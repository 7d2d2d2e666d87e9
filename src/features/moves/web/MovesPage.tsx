import { Text } from '@mantine/core'
import { dayInWords } from '#domain/russian/dates.ts'
import { useCommand, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import * as contract from '../contract.ts'
import { AnswerOfMove } from './AnswerOfMove.tsx'
import styles from './moves.module.css'
import { nameOf } from './moveWords.ts'
import { TakeInDialog } from './TakeInDialog.tsx'

/** Who comes from and goes to other organisations of the municipality, and the way to what else moves people. */
export function MovesPage() {
  const { organisationId } = usePlace()
  const transfers = useRead(contract.showTransfers, {})
  return (
    <Page
      title="Движение"
      lead="Переходы между организациями, новый учебный год и повторы в списке людей."
      read={transfers}
      otherActs={
        <>
          <ActButton look="other" to={paths.schoolYear(organisationId)}>
            Новый учебный год
          </ActButton>
          <ActButton look="other" to={paths.repeats(organisationId)}>
            Возможные повторы
          </ActButton>
        </>
      }
    >
      {({ offered, outgoing }) => (
        <>
          <Offered offered={offered} />
          <Outgoing outgoing={outgoing} />
        </>
      )}
    </Page>
  )
}

type Transfers = contract.Transfers

function Offered({ offered }: { offered: Transfers['offered'] }) {
  const [url, change] = useUrlState()
  const chosen = offered.find(({ id }) => id === url.move)
  const refreshes = [contract.showTransfers]
  const takeBack = useCommand(contract.takeBackDeclining, { refreshes })
  const decline = useCommand(contract.decline, {
    refreshes,
    onDone: (_output, input) =>
      notifyUndo('Переход не принят: в другой организации это увидят', () => takeBack.runOrThrow(input)),
  })
  return (
    <section>
      <h2>К вам переходят</h2>
      <ProblemNotice problem={decline.problem} onRetry={decline.retry} />
      {offered.length === 0 ? (
        <EmptyState
          words="Сейчас никто"
          hint="Когда другая организация муниципалитета отметит уход и назовёт вашу, человек появится здесь."
        />
      ) : (
        <ul className={styles.lines}>
          {offered.map((move) => (
            <li key={move.id}>
              <strong>{nameOf(move)}</strong>
              {[move.post, move.subject, move.classTitle].filter(Boolean).map((word) => `, ${word}`)}
              <span className={styles.under}>
                {move.from}, последний день там — {dayInWords(move.leftOn)}
                {presenceWords[move.presence]}
              </span>
              <div className={styles.acts}>
                <ActButton onClick={() => change({ move: move.id })}>Принять</ActButton>
                <ActButton look="plain" busy={decline.busy} onClick={() => decline.run({ moveId: move.id })}>
                  Не принимать
                </ActButton>
              </div>
            </li>
          ))}
        </ul>
      )}
      {chosen && <TakeInDialog key={chosen.id} move={chosen} onClose={() => change({ move: null })} />}
    </section>
  )
}

const presenceWords = {
  new: '',
  returned: '. Раньше уже был у вас: откроется прежняя карточка',
  present: '. Карточка у вас уже есть',
} as const

function Outgoing({ outgoing }: { outgoing: Transfers['outgoing'] }) {
  const { organisationId } = usePlace()
  const withdraw = useCommand(contract.withdraw, {
    refreshes: [contract.showTransfers],
    onDone: () => notify('Предложение отозвано, отметка об уходе осталась'),
  })
  if (outgoing.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>Переходят от вас</h2>
      <ProblemNotice problem={withdraw.problem} onRetry={withdraw.retry} />
      <ul className={styles.lines}>
        {outgoing.map((move) => (
          <li key={move.id}>
            <PageLink to={paths.person(organisationId, move.personId)}>{nameOf(move)}</PageLink>
            {move.to && ` → ${move.to}`} <AnswerOfMove move={move} />
            <span className={styles.under}>Последний день у вас — {dayInWords(move.leftOn)}</span>
            <div className={styles.acts}>
              {move.takenInOn === null && move.declinedOn === null && (
                <ActButton look="plain" busy={withdraw.busy} onClick={() => withdraw.run({ moveId: move.id })}>
                  Отозвать предложение
                </ActButton>
              )}
              {move.declinedOn !== null && (
                <ActButton look="plain" to={paths.leaving(organisationId, move.personId)}>
                  Предложить снова
                </ActButton>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Text c="dimmed" mt="md">
        Предложить другой организации можно, когда отмечаете уход, или позже — на странице ухода.
      </Text>
    </section>
  )
}
