import { Text } from '@mantine/core'
import type { ConsentKind } from '#domain/consent.ts'
import { downloadUrl } from '#web/request.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import type { Need, PersonWithNeeds } from '../contract.ts'
import * as contract from '../contract.ts'
import styles from './consents.module.css'
import {
  downloadWords,
  isLacking,
  kindWords,
  lackingOf,
  nameOf,
  paperInWords,
  people as peopleForms,
  shortNameOf,
  stateWords,
} from './consentWords.ts'

interface ConsentsTableProps {
  people: PersonWithNeeds[]
  /** Kinds that anybody needs: a column each. */
  kinds: readonly ConsentKind[]
  onOpen: (personId: string) => void
  /** Null: may look only. */
  onRecord: ((personIds: string[], clear: () => void) => void) | null
}

export function ConsentsTable({ people, kinds, onOpen, onRecord }: ConsentsTableProps) {
  const { organisationId } = usePlace()
  const lacking = new Set(people.filter(({ needs }) => needs.some(isLacking)).map(({ person }) => person.id))
  return (
    <DataTable
      caption="Согласия участников"
      rows={people}
      rowId={({ person }) => person.id}
      rowName={({ person }) => nameOf(person)}
      of={peopleForms}
      columns={[nameColumn(onOpen), ...kinds.map(kindColumn)]}
      filters={[
        {
          key: 'lacking',
          label: 'Кого показать',
          options: [
            { value: 'yes', words: 'Кому не хватает', fits: ({ person }) => lacking.has(person.id) },
            { value: 'mentees', words: 'Наставляемых', fits: ({ sides }) => sides.includes('mentee') },
            { value: 'mentors', words: 'Наставников', fits: ({ sides }) => sides.includes('mentor') },
          ],
        },
      ]}
      searchIn={({ person }) => nameOf(person)}
      bulkActs={(ids, clear) =>
        ids.some((id) => lacking.has(id)) ? (
          <>
            {onRecord && <ActButton onClick={() => onRecord(ids, clear)}>Отметить полученными</ActButton>}
            <ActButton
              look="other"
              download
              whyNot={ids.length > contract.mostInAddress ? `За один раз не больше ${contract.mostInAddress}` : null}
              to={downloadUrl(contract.blanks, { people: ids }, organisationId)}
            >
              {downloadWords(people.filter(({ person }) => ids.includes(person.id)).flatMap(lackingOf).length)}
            </ActButton>
          </>
        ) : (
          <Text>У выбранных все согласия есть.</Text>
        )
      }
      empty={<EmptyState words="Пока никто не участвует" />}
    />
  )
}

function nameColumn(onOpen: (personId: string) => void): Column<PersonWithNeeds> {
  return {
    key: 'name',
    header: 'Имя',
    cell: ({ person }) => (
      <>
        <button type="button" className={styles.name} onClick={() => onOpen(person.id)}>
          {nameOf(person)}
        </button>
        <span className={styles.under}>{person.post}</span>
      </>
    ),
    sortBy: ({ person }) => nameOf(person),
  }
}

function kindColumn(kind: ConsentKind): Column<PersonWithNeeds> {
  return {
    key: kind,
    header: kindWords[kind].title,
    cell: ({ needs }) => {
      const own = needs.filter((need) => need.kind === kind)
      return own.length === 0 ? (
        '—'
      ) : (
        <div>
          {own.map((need) => (
            <Paper key={need.pairId ?? kind} need={need} />
          ))}
        </div>
      )
    },
  }
}

function Paper({ need }: { need: Need }) {
  const { words, tone } = stateWords[need.state]
  const details = [need.other && `пара: ${shortNameOf(need.other)}`, paperInWords(need)].filter(Boolean).join('; ')
  return (
    <div className={styles.paper}>
      <StatusWord tone={tone}>{words}</StatusWord>
      {details && <span className={styles.under}>{details}</span>}
    </div>
  )
}
