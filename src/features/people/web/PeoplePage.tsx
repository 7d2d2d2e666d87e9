import { Text } from '@mantine/core'
import type { OutputOf } from '#contract/endpoint.ts'
import * as imports from '#features/imports/contract.ts'
import { useReadMore } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { downloadUrl } from '#web/request.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import * as contract from '../contract.ts'
import { AddPersonDialog } from './card/AddPersonDialog.tsx'
import { askedOfAddress, filterKeys, isNarrowed } from './list/askedOfAddress.ts'
import { PeopleFilters } from './list/PeopleFilters.tsx'
import { PeopleTable } from './list/PeopleTable.tsx'

// Whoever set the program up is in the list already; the list is still empty then.
const fewEnoughForHint = 3

export function PeoplePage() {
  const may = useMay()
  const { organisationId } = usePlace()
  const [url, change] = useUrlState()
  const asked = askedOfAddress(url)
  const list = useReadMore(contract.listPeople, asked, ({ next }) => (next === null ? null : { after: next }))
  return (
    <Page
      title="Люди"
      lead={
        <>
          Сотрудники, обучающиеся, родители и партнёры. Отсюда выбирают наставляемых и наставников.
          {may({ allow: 'people.move' }) && (
            <>
              {' Кто-то записан дважды? '}
              <PageLink to={paths.repeats(organisationId)}>Возможные повторы</PageLink>
            </>
          )}
        </>
      }
      wide
      read={list}
      act={
        may(contract.addPerson) && <ActButton onClick={() => change({ dialog: 'add' })}>Добавить человека</ActButton>
      }
      otherActs={<OtherActs isWhole={!list.hasNextPage} />}
    >
      {({ pages }) => (
        <>
          <People pages={pages} onMore={() => void list.fetchNextPage()} loading={list.isFetchingNextPage} />
          <AddPersonDialog
            key={asked.kind}
            opened={url.dialog === 'add' && may(contract.addPerson)}
            kind={asked.kind ?? 'pedagogue'}
            onClose={() => change({ dialog: null })}
          />
        </>
      )}
    </Page>
  )
}

function OtherActs({ isWhole }: { isWhole: boolean }) {
  const { organisationId } = usePlace()
  const may = useMay()
  const [url] = useUrlState()
  return (
    <>
      <ActButton look="other" download to={downloadUrl(contract.exportPeople, askedOfAddress(url), organisationId)}>
        Скачать таблицу
      </ActButton>
      <ActButton
        look="other"
        whyNot={isWhole ? null : 'Покажите список до конца или скачайте таблицу'}
        onClick={() => window.print()}
      >
        Печать
      </ActButton>
      {may(imports.checkList) && (
        <ActButton look="other" to={paths.importPeople(organisationId)}>
          Загрузить список
        </ActButton>
      )}
    </>
  )
}

interface PeopleProps {
  pages: OutputOf<typeof contract.listPeople>[]
  onMore: () => void
  loading: boolean
}

function People({ pages, onMore, loading }: PeopleProps) {
  const may = useMay()
  const [url, change] = useUrlState()
  const rows = pages.flatMap((page) => page.people)
  // Somebody may be gone since the first page was counted: at the end the rows themselves are the total.
  const total = pages.at(-1)?.next === null ? rows.length : (pages[0]?.total ?? rows.length)
  const narrowed = isNarrowed(url)
  return (
    <>
      {!narrowed && total <= fewEnoughForHint && may(imports.checkList) ? <StartWithList /> : <PeopleFilters />}
      {total === 0 && narrowed ? (
        <NobodyFound onShowAll={() => change(Object.fromEntries(filterKeys.map((key) => [key, null])))} />
      ) : (
        <PeopleTable rows={rows} more={{ total, load: onMore, loading }} />
      )}
    </>
  )
}

function StartWithList() {
  const { organisationId } = usePlace()
  return (
    <Notice>
      <Text fw={600}>Начните со списка сотрудников</Text>
      <Text>
        Подойдёт файл Excel, который у вас уже есть: столбцы программа узнает сама и ничего не запишет, пока вы не
        проверите. <PageLink to={paths.importPeople(organisationId)}>Загрузить список</PageLink>
      </Text>
    </Notice>
  )
}

function NobodyFound({ onShowAll }: { onShowAll: () => void }) {
  const [url] = useUrlState()
  return (
    <EmptyState
      words={url.q ? `По запросу «${url.q}» никого нет` : 'Под такие условия никто не подходит'}
      hint={url.q ? 'Попробуйте начало фамилии: одна опечатка не помешает.' : undefined}
      act={
        <ActButton look="other" onClick={onShowAll}>
          Показать всех
        </ActButton>
      }
    />
  )
}
