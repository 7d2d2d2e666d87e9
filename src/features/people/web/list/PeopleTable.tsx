import { titleOfKind } from '#content/personKinds.ts'
import { qualificationCategories } from '#content/qualificationCategories.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import type { PersonInList } from '../../peopleAsked.ts'
import styles from '../people.module.css'
import { nameOf, people, sideWords, workInWords, yearsInWords } from '../personWords.ts'

interface PeopleTableProps {
  rows: PersonInList[]
  more: { total: number; load: () => unknown; loading: boolean }
}

const work: Column<PersonInList> = {
  key: 'work',
  header: 'Кто это',
  cell: (person) => (
    <span>
      {workInWords(person) || titleOfKind(person.kind).toLowerCase()}
      {person.workplace && <span className={styles.under}>{person.workplace}</span>}
    </span>
  ),
}
const group: Column<PersonInList> = {
  key: 'class',
  header: 'МО или класс',
  cell: ({ association, classTitle }) => classTitle ?? association ?? '—',
  sortsOnServer: true,
}
const hired: Column<PersonInList> = {
  key: 'hired',
  header: 'Принят',
  cell: ({ hiredOn }) => (hiredOn === null ? '—' : <span className={styles.day}>{dayInFigures(hiredOn)}</span>),
  sortsOnServer: true,
}
const seniority: Column<PersonInList> = {
  key: 'seniority',
  header: 'Стаж и категория',
  cell: (person) => <Experience of={person} />,
  sortsOnServer: true,
}
const sides: Column<PersonInList> = { key: 'sides', header: 'Участие', cell: (person) => <Sides of={person} /> }

/** The server keeps the order and the filter, so the table itself sorts nothing. */
export function PeopleTable({ rows, more }: PeopleTableProps) {
  const may = useMay()
  const [url] = useUrlState()
  const name: Column<PersonInList> = {
    key: 'name',
    header: 'Имя',
    cell: (person) => <Name of={person} />,
    sortsOnServer: true,
  }
  // The day of hiring is told where the list stands in its order; otherwise few columns are easier to read.
  const isByHiring = url.sort?.endsWith('hired') ?? false
  return (
    <DataTable
      caption="Люди организации"
      rows={rows}
      rowId={({ id }) => id}
      rowName={nameOf}
      of={people}
      more={more}
      columns={[
        name,
        work,
        group,
        ...(isByHiring ? [hired] : []),
        seniority,
        ...(may({ allow: 'banks.view' }) ? [sides] : []),
      ]}
      empty={<EmptyState words="Пока никого нет" />}
    />
  )
}

function Name({ of }: { of: PersonInList }) {
  const { organisationId, today } = usePlace()
  return (
    <>
      <PageLink to={paths.person(organisationId, of.id)}>{nameOf(of)}</PageLink>
      {of.leftOn !== null && (
        <span className={styles.under}>
          {of.leftOn < today ? 'последний день был ' : 'последний день '}
          {dayInFigures(of.leftOn)}
        </span>
      )}
    </>
  )
}

function Experience({ of: { seniority: years, category } }: { of: PersonInList }) {
  const known = category === null || category === 'none' ? null : qualificationCategories[category]
  if (years === null && known === null) return '—'
  return (
    <span>
      {years !== null && yearsInWords(years)}
      {known && <span className={styles.under}>{known}</span>}
    </span>
  )
}

function Sides({ of }: { of: PersonInList }) {
  if (of.sides.length === 0) return '—'
  return (
    <span className={styles.sides}>
      {of.sides.map((side) => (
        <StatusWord key={side} tone={side === 'mentor' ? 'good' : 'calm'}>
          {sideWords[side]}
        </StatusWord>
      ))}
    </span>
  )
}
