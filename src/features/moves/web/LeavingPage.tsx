import { Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { dayInFigures, dayInWords } from '#domain/russian/dates.ts'
import * as people from '#features/people/contract.ts'
import { useCommand, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { DateField } from '#web/ui/form/DateField.tsx'
import { Form } from '#web/ui/form/Form.tsx'
import { useAnswers } from '#web/ui/form/useAnswers.ts'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import * as contract from '../contract.ts'
import { LeavingConsequences } from './LeavingConsequences.tsx'
import { LeavingForm } from './LeavingForm.tsx'
import styles from './moves.module.css'
import { leavingWords, nameOf } from './moveWords.ts'
import { OfferSection } from './OfferSection.tsx'

/** Leaving, and for somebody who has left: coming back, or taking a mistake back. */
export function LeavingPage() {
  const { personId = '' } = useParams({ strict: false }) as { personId?: string }
  const { organisationId } = usePlace()
  const leaving = useRead(contract.showLeaving, { id: personId })
  const card = leaving.data?.card
  return (
    <Page
      title={card?.leftOn ? 'Возвращение' : 'Уход из организации'}
      lead={card && nameOf(card)}
      back={{ to: paths.person(organisationId, personId), words: card ? nameOf(card) : 'Карточка' }}
      read={leaving}
    >
      {(answer) => (
        <>
          {answer.card.leftOn === null ? (
            <>
              <LeavingConsequences leaving={answer} />
              <LeavingForm key={answer.card.version} leaving={answer} />
              <Returned answer={answer} />
            </>
          ) : (
            <>
              <Returning key={answer.card.version} answer={answer} leftOn={answer.card.leftOn} />
              <OfferSection answer={answer} />
            </>
          )}
          <Earlier answer={answer} />
        </>
      )}
    </Page>
  )
}

const refreshes = [
  contract.showLeaving,
  contract.showTransfers,
  people.showPerson,
  people.listPeople,
  people.searchPeople,
]

function Returning({ answer: { card }, leftOn }: { answer: contract.Leaving; leftOn: string }) {
  const { today } = usePlace()
  const answers = useAnswers({ start: { returnedOn: today } })
  const undo = useCommand(contract.takeBackReturn, { refreshes })
  const comeBack = useCommand(contract.comeBack, {
    refreshes,
    onDone: ({ version }) => notifyUndo('Возвращение отмечено', () => undo.runOrThrow({ id: card.id, version })),
  })
  const takeBack = useCommand(contract.takeBackLeaving, { refreshes, onDone: () => notify('Отметка об уходе снята') })
  const seen = { id: card.id, version: card.version }
  return (
    <>
      <Text>
        Последний день в организации — {dayInWords(leftOn)} {card.leaving && `${leavingWords[card.leaving]}.`}
      </Text>
      <Form
        answers={answers}
        problem={comeBack.problem}
        onRetry={comeBack.retry}
        busy={comeBack.busy}
        act="Отметить возвращение"
        whyNot={leftOn < today ? null : 'Человек ещё не ушёл: если он остаётся, снимите отметку об уходе.'}
        onSubmit={({ returnedOn }) => comeBack.run({ ...seen, returnedOn })}
      >
        <Text>
          Карточка останется той же, прежнее время сохранится в истории. Назначения и записи в базах сами не
          возобновятся: их делают заново.
        </Text>
        <DateField {...answers.field('returnedOn', 'С какого дня человек снова здесь?')} today={today} />
      </Form>
      <section className={styles.section}>
        <ProblemNotice problem={takeBack.problem} onRetry={takeBack.retry} />
        <Text>Если человек не уходил, снимите отметку: всё, что закрылось вместе с уходом, откроется снова.</Text>
        <div className={styles.acts}>
          <ActButton look="other" busy={takeBack.busy} onClick={() => takeBack.run(seen)}>
            Снять отметку об уходе
          </ActButton>
        </div>
      </section>
    </>
  )
}

/** Somebody is here again; while nothing has begun since, that can be taken back. */
function Returned({ answer: { card, earlier } }: { answer: contract.Leaving }) {
  const takeBack = useCommand(contract.takeBackReturn, { refreshes, onDone: () => notify('Возвращение отменено') })
  if (earlier.length === 0) return null
  return (
    <section className={styles.section}>
      <ProblemNotice problem={takeBack.problem} onRetry={takeBack.retry} />
      <Text>Снова здесь с {dayInFigures(card.joinedOn)}.</Text>
      <div className={styles.acts}>
        <ActButton
          look="plain"
          busy={takeBack.busy}
          onClick={() => takeBack.run({ id: card.id, version: card.version })}
        >
          Это ошибка: человек не возвращался
        </ActButton>
      </div>
    </section>
  )
}

function Earlier({ answer: { earlier } }: { answer: contract.Leaving }) {
  if (earlier.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>Раньше</h2>
      <ul className={styles.lines}>
        {earlier.map(({ from, to, leaving }) => (
          <li key={from}>
            С {dayInFigures(from)} по {dayInFigures(to)}
            <span className={styles.under}>{leaving && leavingWords[leaving]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
