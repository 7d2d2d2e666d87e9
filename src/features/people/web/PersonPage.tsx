import { Text, Title } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { dayInFigures, dayInWords } from '#domain/russian/dates.ts'
import { useCommand, useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { notify } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import * as contract from '../contract.ts'
import type { PersonPage as Answer } from '../personPage.ts'
import { ChangePersonDialog } from './ChangePersonDialog.tsx'
import { LeavingDialog } from './LeavingDialog.tsx'
import { PersonCard } from './PersonCard.tsx'
import { PersonHistory } from './PersonHistory.tsx'
import { Appointments, BankEntries, Consents, Pairs } from './PersonSections.tsx'
import styles from './people.module.css'
import { nameOf, workInWords } from './personWords.ts'

export function PersonPage() {
  const { personId = '' } = useParams({ strict: false }) as { personId?: string }
  const { organisationId } = usePlace()
  const person = useRead(contract.showPerson, { id: personId })
  const card = person.data?.card
  return (
    <Page
      title={card ? nameOf(card) : 'Карточка человека'}
      lead={card && workInWords(card)}
      back={{ to: paths.people(organisationId), words: 'Люди' }}
      read={person}
      act={card && <ChangeAct />}
      otherActs={card?.leftOn === null && <LeaveAct />}
    >
      {(answer) => (
        <>
          <Left card={answer.card} />
          <PersonCard card={answer.card} />
          <Sections answer={answer} />
          <Dialogs answer={answer} />
        </>
      )}
    </Page>
  )
}

function ChangeAct() {
  const may = useMay()
  const [, change] = useUrlState()
  if (!may(contract.changePerson)) return null
  return <ActButton onClick={() => change({ dialog: 'change' })}>Изменить</ActButton>
}

function LeaveAct() {
  const may = useMay()
  const [, change] = useUrlState()
  if (!may(contract.recordLeaving)) return null
  return (
    <ActButton look="other" onClick={() => change({ dialog: 'leave' })}>
      Отметить уход
    </ActButton>
  )
}

function Dialogs({ answer }: { answer: Answer }) {
  const may = useMay()
  const [url, change] = useUrlState()
  const close = () => change({ dialog: null })
  if (!may(contract.changePerson)) return null
  return (
    <>
      <ChangePersonDialog
        key={`change ${answer.card.version}`}
        opened={url.dialog === 'change'}
        card={answer.card}
        onClose={close}
      />
      <LeavingDialog opened={url.dialog === 'leave'} answer={answer} onClose={close} />
    </>
  )
}

function Left({ card }: { card: Answer['card'] }) {
  const { today } = usePlace()
  const may = useMay()
  const takeBack = useCommand(contract.takeBackLeaving, {
    refreshes: [contract.showPerson, contract.listPeople, contract.searchPeople],
    onDone: () => notify('Отметка об уходе снята'),
  })
  if (card.leftOn === null) return null
  return (
    <div className={styles.remark}>
      <ProblemNotice problem={takeBack.problem} onRetry={takeBack.retry} />
      <Notice tone="warn">
        <Text>
          {card.leftOn < today ? 'Не работает в организации. Последний день — ' : 'Уходит. Последний день — '}
          {dayInWords(card.leftOn)}
        </Text>
        {may(contract.takeBackLeaving) && (
          <ActButton
            look="plain"
            busy={takeBack.busy}
            onClick={() => takeBack.run({ id: card.id, version: card.version })}
          >
            Это ошибка: снять отметку
          </ActButton>
        )}
      </Notice>
    </div>
  )
}

function Sections({ answer }: { answer: Answer }) {
  return (
    <>
      <Pairs pairs={answer.pairs} />
      <BankEntries entries={answer.bankEntries} />
      <Consents consents={answer.consents} />
      <Appointments appointments={answer.appointments} />
      <Earlier answer={answer} />
      <PersonHistory lines={answer.history} />
    </>
  )
}

/** Former names and posts: documents of those days name them so. */
function Earlier({ answer: { names, posts } }: { answer: Answer }) {
  const lines = [
    ...names.map((name) => ({ ...name, words: nameOf(name) })),
    ...posts.map((post) => ({ ...post, words: workInWords(post) || (post.association ?? '') })),
  ].filter(({ toOn }) => toOn !== null)
  if (lines.length === 0) return null
  return (
    <section className={styles.section}>
      <Title order={2}>Раньше</Title>
      <ul className={styles.lines}>
        {lines.map(({ words, fromOn, toOn }) => (
          <li key={`${words} ${fromOn}`}>
            {words}{' '}
            <Text span c="dimmed">
              {dayInFigures(fromOn)} – {toOn && dayInFigures(toOn)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  )
}
