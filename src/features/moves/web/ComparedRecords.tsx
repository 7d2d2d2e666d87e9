import { Radio, Text } from '@mantine/core'
import { type MergedField, mergedFields } from '#domain/moves/mergedRecord.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { counted, type PluralForms } from '#domain/russian/plural.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import type { Comparison } from '../contract.ts'
import styles from './moves.module.css'
import { factInWords, mergedFieldWords, nameOf } from './moveWords.ts'

type Compared = Comparison['records'][number]

interface ComparedRecordsProps {
  records: readonly Compared[]
  keptId: string
  chosen: ReadonlyMap<MergedField, string>
  onChoose: (field: MergedField, id: string) => void
}

const cardNames = ['Первая карточка', 'Вторая карточка'] as const

/** A row a field: where both say something else, one of them is chosen. */
export function ComparedRecords({ records, keptId, chosen, onChoose }: ComparedRecordsProps) {
  const { organisationId } = usePlace()
  const fields = mergedFields.filter((field) => records.some(({ facts }) => facts[field] !== null))
  return (
    <div className={styles.scroll}>
      <table className={styles.compared}>
        <caption>Что говорит каждая карточка. Где сведения расходятся, отметьте верные.</caption>
        <thead>
          <tr>
            <th scope="col">Сведения</th>
            {records.map((record, index) => (
              <th scope="col" key={record.id}>
                <PageLink to={paths.person(organisationId, record.id)}>{cardNames[index]}</PageLink>
                {record.id === keptId && <Text c="dimmed">останется</Text>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <FieldRow
              key={field}
              field={field}
              records={records}
              value={chosen.get(field) ?? keptId}
              onChoose={onChoose}
            />
          ))}
          <tr>
            <th scope="row">В организации</th>
            {records.map(({ id, joinedOn, leftOn }, index) => (
              <td key={id} data-label={cardNames[index]}>
                с {dayInFigures(joinedOn)}
                {leftOn && ` по ${dayInFigures(leftOn)}`}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">Что связано с карточкой</th>
            {records.map((record, index) => (
              <td key={record.id} data-label={cardNames[index]}>
                {countsInWords(record) || 'ничего'}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

interface FieldRowProps {
  field: MergedField
  records: readonly Compared[]
  value: string
  onChoose: (field: MergedField, id: string) => void
}

function FieldRow({ field, records, value, onChoose }: FieldRowProps) {
  const words = records.map(({ facts }) => factInWords(field, facts[field] ?? null))
  const differ = words.every((each) => each !== null) && words[0] !== words[1]
  return (
    <tr data-differs={differ || undefined}>
      <th scope="row">{mergedFieldWords[field]}</th>
      {records.map((record, index) => (
        <td key={record.id} data-label={cardNames[index]}>
          {differ ? (
            <Radio
              name={field}
              checked={value === record.id}
              onChange={() => onChoose(field, record.id)}
              label={words[index]}
              aria-label={`${mergedFieldWords[field]}: ${words[index]}, ${nameOf(record)}`}
            />
          ) : (
            (words[index] ?? <Text c="dimmed">нет</Text>)
          )}
        </td>
      ))}
    </tr>
  )
}

const things: Record<keyof Compared['counts'], PluralForms> = {
  appointments: ['назначение', 'назначения', 'назначений'],
  bankEntries: ['запись в базах', 'записи в базах', 'записей в базах'],
  pairs: ['пара', 'пары', 'пар'],
  consents: ['согласие', 'согласия', 'согласий'],
  documents: ['документ', 'документа', 'документов'],
}

function countsInWords({ counts, signsIn }: Compared): string {
  const known = Object.entries(things).flatMap(([key, forms]) => {
    const count = counts[key as keyof Compared['counts']]
    return count > 0 ? [counted(count, forms)] : []
  })
  return [...known, ...(signsIn ? ['вход в программу'] : [])].join(', ')
}
