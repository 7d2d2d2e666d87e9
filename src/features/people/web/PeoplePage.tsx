import { Select, Text } from '@mantine/core'
import type { OutputOf } from '#contract/endpoint.ts'
import { checkList } from '#features/imports/contract.ts'
import { useReadMore } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { FilterChips } from '#web/ui/table/FilterChips.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import * as contract from '../contract.ts'
import { AddPersonDialog } from './AddPersonDialog.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import styles from './people.module.css'

const bankFilter = {
  key: 'bank',
  label: 'Участие',
  options: [
    { value: 'mentee', words: 'Наставляемые' },
    { value: 'mentor', words: 'Наставники' },
    { value: 'none', words: 'Пока не участвуют' },
  ],
}

// Whoever set the program up is in the list already; the list is still empty then.
const fewEnoughForHint = 3

export function PeoplePage() {
  const { organisationId } = usePlace()
  const may = useMay()
  const [url, change] = useUrlState()
  const list = useReadMore(
    contract.listPeople,
    { find: url.q ?? '', bank: bankOf(url.bank), association: url.mo ?? null },
    ({ next }) => (next === null ? null : { after: next }),
  )
  const load = (
    <ActButton look="other" to={paths.importPeople(organisationId)}>
      Загрузить список
    </ActButton>
  )
  return (
    <Page
      title="Люди"
      lead="Сотрудники организации. Отсюда выбирают наставляемых и наставников."
      wide
      read={list}
      act={
        may(contract.addPerson) && <ActButton onClick={() => change({ dialog: 'add' })}>Добавить человека</ActButton>
      }
      otherActs={may(checkList) && load}
    >
      {({ pages }) => (
        <>
          <People pages={pages} onMore={() => void list.fetchNextPage()} loading={list.isFetchingNextPage} />
          <AddPersonDialog
            opened={url.dialog === 'add' && may(contract.addPerson)}
            associations={pages[0]?.associations ?? []}
            onClose={() => change({ dialog: null })}
          />
        </>
      )}
    </Page>
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
  const [first] = pages
  const total = first?.total ?? 0
  const narrowed = Boolean(url.q || url.bank || url.mo)
  const isNearlyEmpty = !narrowed && total <= fewEnoughForHint
  return (
    <>
      {isNearlyEmpty && may(checkList) ? <StartWithList /> : <Filters associations={first?.associations ?? []} />}
      {total === 0 && narrowed ? (
        <NobodyFound onShowAll={() => change({ q: null, bank: null, mo: null })} />
      ) : (
        <PeopleTable rows={pages.flatMap((page) => page.people)} more={{ total, load: onMore, loading }} />
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

function Filters({ associations }: { associations: string[] }) {
  const may = useMay()
  const [url, change] = useUrlState()
  return (
    <div className={styles.filters}>
      <FilterChips searchLabel="Найти по имени" filters={may({ allow: 'banks.view' }) ? [bankFilter] : []} />
      {associations.length > 0 && (
        <Select
          label="Методобъединение"
          data={associations}
          value={url.mo ?? null}
          onChange={(mo) => change({ mo })}
          placeholder="Все"
          clearable
          searchable
          className={styles.association ?? ''}
        />
      )}
    </div>
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

function bankOf(value: string | undefined) {
  return value === 'mentee' || value === 'mentor' || value === 'none' ? value : null
}
