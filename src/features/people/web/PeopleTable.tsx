import { qualificationCategories } from '#content/qualificationCategories.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import type { PersonInList } from '../contract.ts'
import styles from './people.module.css'
import { nameOf, people, sideWords, workInWords, yearsInWords } from './personWords.ts'

interface PeopleTableProps {
  rows: PersonInList[]
  more: { total: number; load: () => unknown; loading: boolean }
}

/** The server keeps the order and the filter, so the table itself sorts nothing. */
export function PeopleTable({ rows, more }: PeopleTableProps) {
  const { organisationId } = usePlace()
  const may = useMay()
  const sides: Column<PersonInList>[] = may({ allow: 'banks.view' })
    ? [{ key: 'sides', header: 'Участие', cell: (person) => <Sides of={person} /> }]
    : []
  return (
    <DataTable
      caption="Люди организации"
      rows={rows}
      rowId={({ id }) => id}
      rowName={nameOf}
      of={people}
      more={more}
      columns={[
        {
          key: 'name',
          header: 'Имя',
          cell: (person) => <PageLink to={paths.person(organisationId, person.id)}>{nameOf(person)}</PageLink>,
        },
        { key: 'post', header: 'Должность и предмет', cell: (person) => workInWords(person) || '—' },
        { key: 'association', header: 'МО', cell: ({ association }) => association ?? '—' },
        { key: 'experience', header: 'Стаж и категория', cell: (person) => <Experience of={person} /> },
        ...sides,
      ]}
      empty={<EmptyState words="Пока никого нет" />}
    />
  )
}

function Experience({ of: { experienceYears, category } }: { of: PersonInList }) {
  const known = category === null || category === 'none' ? null : qualificationCategories[category]
  if (experienceYears === null && known === null) return '—'
  return (
    <span>
      {experienceYears !== null && yearsInWords(experienceYears)}
      {known && <span className={styles.under}>{known}</span>}
    </span>
  )
}

function Sides({ of: { sides } }: { of: PersonInList }) {
  if (sides.length === 0) return '—'
  return (
    <span className={styles.sides}>
      {sides.map((side) => (
        <StatusWord key={side} tone={side === 'mentor' ? 'good' : 'calm'}>
          {sideWords[side]}
        </StatusWord>
      ))}
    </span>
  )
}
