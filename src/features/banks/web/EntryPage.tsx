import { useParams } from '@tanstack/react-router'
import type { BankSide } from '#domain/bankEntry.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import * as contract from '../contract.ts'
import { banks, type Entry, nameOf, workOf } from './bankWords.ts'
import { EntryFacts } from './EntryFacts.tsx'
import { EntryForm } from './EntryForm.tsx'
import { LeaveBank } from './LeaveBank.tsx'
import { RequestList } from './requests/RequestList.tsx'

export function MenteeEntryPage() {
  return <EntryPage side="mentee" bank={useRead(contract.mentees, {})} />
}

interface Bank {
  entries: Entry[]
  topics: { code: string; title: string }[]
}

interface EntryPageProps {
  side: BankSide
  bank: { data: Bank | undefined; error: unknown; refetch: () => unknown }
}

function EntryPage({ side, bank }: EntryPageProps) {
  const { entryId } = useParams({ strict: false }) as { entryId?: string }
  const { organisationId } = usePlace()
  const may = useMay()
  const entry = bank.data?.entries.find(({ id }) => id === entryId)
  const person = entry?.person
  return (
    <Page
      title={person ? nameOf(person) : banks[side].title}
      lead={
        person && (
          <>
            {workOf(person)}
            {may({ allow: 'people.view' }) && (
              <>
                {workOf(person) && ' · '}
                <PageLink to={paths.person(organisationId, person.id)}>карточка</PageLink>
              </>
            )}
            {may({ allow: 'banks.restricted' }) && (
              <>
                {' · '}
                <PageLink to={paths.notWith(organisationId, person.id)}>с кем не составлять пару</PageLink>
              </>
            )}
          </>
        )
      }
      back={{ to: banks[side].list(organisationId), words: banks[side].title }}
      read={bank}
    >
      {({ entries, topics }) => {
        if (!entry) return <NotHere side={side} />
        if (!may(contract.changeEntry)) {
          return (
            <>
              <EntryFacts side={side} entry={entry} topics={topics} />
              {side === 'mentee' && <RequestList entryId={entry.id} />}
            </>
          )
        }
        return (
          <>
            <EntryForm key={entry.id} side={side} entry={entry} topics={topics} next={nextEmpty(entries, entry)} />
            {side === 'mentee' && <RequestList key={`requests ${entry.id}`} entryId={entry.id} />}
            <LeaveBank key={`leaving ${entry.id}`} side={side} entry={entry} />
          </>
        )
      }}
    </Page>
  )
}

/** Whoever comes after in the list and has nothing said yet; at the end of the list from its beginning. */
function nextEmpty(entries: readonly Entry[], entry: Entry): Entry | null {
  const place = entries.indexOf(entry)
  const inTurn = [...entries.slice(place + 1), ...entries.slice(0, place)]
  return inTurn.find(({ topics }) => topics.length === 0) ?? null
}

function NotHere({ side }: { side: BankSide }) {
  const { organisationId } = usePlace()
  return (
    <EmptyState
      words="Такой записи в базе нет"
      hint="Её закрыли или убрали, или адрес набран с ошибкой."
      act={<ActButton to={banks[side].list(organisationId)}>К списку</ActButton>}
    />
  )
}
