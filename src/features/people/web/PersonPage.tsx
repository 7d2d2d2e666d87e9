import { Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { dayInWords } from '#domain/russian/dates.ts'
import * as moves from '#features/moves/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import * as contract from '../contract.ts'
import type { PersonPage as Answer } from '../personPage.ts'
import { ChangePersonDialog } from './card/ChangePersonDialog.tsx'
import { PersonCare } from './care/PersonCare.tsx'
import { Children, Guardians } from './guardians/Guardians.tsx'
import { PersonCard } from './PersonCard.tsx'
import { PersonHistory } from './PersonHistory.tsx'
import { Appointments, BankEntries, Consents, Documents, Pairs } from './PersonSections.tsx'
import styles from './people.module.css'
import { nameOf, whoInWords } from './personWords.ts'

export function PersonPage() {
  const { personId = '' } = useParams({ strict: false }) as { personId?: string }
  const { organisationId } = usePlace()
  const person = useRead(contract.showPerson, { id: personId })
  const card = person.data?.card
  return (
    <Page
      title={card ? nameOf(card) : 'Карточка человека'}
      lead={card && whoInWords(card)}
      back={{ to: paths.people(organisationId), words: 'Люди' }}
      read={person}
      act={card && <ChangeAct />}
      otherActs={
        card && (
          <>
            <ActButton look="other" onClick={() => window.print()}>
              Печать
            </ActButton>
            {card.leftOn === null && <LeaveAct personId={card.id} />}
            <MergeAct personId={card.id} />
          </>
        )
      }
    >
      {(answer) => (
        <>
          <Left card={answer.card} />
          <PersonCard answer={answer} />
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

function LeaveAct({ personId }: { personId: string }) {
  const may = useMay()
  const { organisationId } = usePlace()
  if (!may(moves.leave)) return null
  return (
    <ActButton look="other" to={paths.leaving(organisationId, personId)}>
      Отметить уход
    </ActButton>
  )
}

function MergeAct({ personId }: { personId: string }) {
  const may = useMay()
  const { organisationId } = usePlace()
  if (!may(moves.merge)) return null
  return (
    <ActButton look="other" to={paths.sameAs(organisationId, personId)}>
      Объединить с другой карточкой
    </ActButton>
  )
}

function Dialogs({ answer }: { answer: Answer }) {
  const may = useMay()
  const [url, change] = useUrlState()
  const close = () => change({ dialog: null })
  if (!may(contract.changePerson)) return null
  return (
    <ChangePersonDialog
      key={`change ${answer.card.version}`}
      opened={url.dialog === 'change'}
      answer={answer}
      onClose={close}
    />
  )
}

function Left({ card }: { card: Answer['card'] }) {
  const { organisationId, today } = usePlace()
  const may = useMay()
  if (card.leftOn === null) return null
  return (
    <div className={styles.remark}>
      <Notice tone="warn">
        <Text>
          {card.leftOn < today ? 'Уже не в организации. Последний день — ' : 'Уходит. Последний день — '}
          {dayInWords(card.leftOn)}
        </Text>
        {may(moves.comeBack) && (
          <ActButton look="plain" to={paths.leaving(organisationId, card.id)}>
            Отметить возвращение или исправить
          </ActButton>
        )}
      </Notice>
    </div>
  )
}

function Sections({ answer }: { answer: Answer }) {
  return (
    <>
      <Guardians answer={answer} />
      <Children answer={answer} />
      <Pairs pairs={answer.pairs} />
      <BankEntries entries={answer.bankEntries} />
      <Consents consents={answer.consents} />
      <PersonCare personId={answer.card.id} />
      <Documents documents={answer.documents} />
      <Appointments appointments={answer.appointments} />
      <PersonHistory answer={answer} />
    </>
  )
}
