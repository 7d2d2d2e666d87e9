import { Select, Text, Title } from '@mantine/core'
import { columnsOfNobody } from '#domain/staffList/headings/columnsOfNobody.ts'
import { fieldsOfList, type ListField } from '#domain/staffList/headings/fields.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import { droppedWords } from '../droppedWords.ts'
import type { CheckedList } from '../findings.ts'
import styles from './imports.module.css'
import { columnName, columnWords } from './listWords.ts'

type Sheet = CheckedList['sheets'][number]
type Column = Sheet['columns'][number]
type Correction = { sheet: string; column: number; field: ListField | null }

interface ColumnsProps {
  found: CheckedList
  busy: boolean
  onCorrect: (corrections: Correction[]) => void
}

/** What each column was taken for; a correction holds for this file at once and is remembered for the next one. */
export function Columns({ found, busy, onCorrect }: ColumnsProps) {
  return (
    <section className={styles.section}>
      <Title order={2}>Что в каких столбцах</Title>
      <Text c="dimmed" mb="xs" className="reading">
        Если программа ошиблась, выберите другое: файл проверим ещё раз, а поправку запомним. Что отмечено «Не читать»,
        сразу удалим.
      </Text>
      <NotKept sheets={found.sheets} />
      {found.sheets.map((sheet) => (
        <SheetColumns
          key={sheet.name}
          {...{ sheet, busy, onCorrect }}
          list={found.list}
          many={found.sheets.length > 1}
        />
      ))}
    </section>
  )
}

/** What nobody asked for, and columns that were given up and then wanted after all. */
function NotKept({ sheets }: Pick<CheckedList, 'sheets'>) {
  const all = sheets.flatMap(({ columns }) => columns)
  const words = droppedWords(all.filter(({ dropped }) => dropped === 'private').map(({ heading }) => heading))
  const wanted = all.some(({ dropped, field }) => dropped === 'needless' && field !== null)
  return (
    <>
      {words !== null && <Notice>{words}</Notice>}
      {wanted && (
        <Notice tone="warn">
          Ячейки этого столбца уже удалены. Выберите файл ещё раз: что в столбце, программа запомнила.
        </Notice>
      )}
    </>
  )
}

const stateWords: Record<Exclude<Sheet['state'], 'read'>, string> = {
  'no-names': 'Не нашли, где здесь имена. Укажите столбец с фамилией, именем и отчеством или три отдельных.',
  'other-list': 'Похоже на список других людей: этот лист не читали. Загрузите его отдельно.',
  'no-table': 'Здесь нет таблицы, лист пропустили.',
}

interface SheetColumnsProps extends Omit<ColumnsProps, 'found'> {
  sheet: Sheet
  list: CheckedList['list']
  many: boolean
}

function SheetColumns({ sheet, list, many, busy, onCorrect }: SheetColumnsProps) {
  const { name, state, columns } = sheet
  const correct = (column: Column, field: ListField | null) => {
    // What held the field before gives way, and next time too.
    const others = columns.filter((other) => field !== null && other.field === field && other.column !== column.column)
    const corrections = [...others.map((other) => ({ ...other, field: null })), { ...column, field }]
    onCorrect(corrections.map(({ column: number, field: now }) => ({ sheet: name, column: number, field: now })))
  }
  return (
    <div className={styles.sheet}>
      {many && <Title order={3}>Лист «{name}»</Title>}
      {state !== 'read' && <Notice tone="warn">{stateWords[state]}</Notice>}
      {state === 'read' && <NobodysColumns columns={columns} />}
      {(state === 'read' || state === 'no-names') && (
        <DataTable
          caption={`Столбцы листа «${name}»`}
          rows={columns}
          rowId={({ column }) => String(column)}
          rowName={({ heading }) => heading}
          of={['столбец', 'столбца', 'столбцов']}
          columns={[
            {
              key: 'heading',
              header: 'Заголовок',
              cell: ({ heading, column }) => heading || `Столбец ${columnName(column)}`,
            },
            {
              key: 'samples',
              header: 'Что в нём',
              cell: ({ samples, dropped }) => samples.join(' · ') || (dropped ? 'не\u00A0храним' : 'пусто'),
            },
            {
              key: 'field',
              header: 'Что это',
              cell: (column) =>
                column.dropped === 'private' ? (
                  'Не\u00A0читаем'
                ) : (
                  <FieldOfColumn {...{ column, list, busy }} onChange={(field) => correct(column, field)} />
                ),
            },
          ]}
          empty={null}
        />
      )}
    </div>
  )
}

function NobodysColumns({ columns }: Pick<Sheet, 'columns'>) {
  const lost = columnsOfNobody(columns).map(({ heading, column }) => `«${heading || columnName(column)}»`)
  if (lost.length === 0) return null
  return (
    <Notice tone="warn">
      {lost.length === 1 ? 'Столбец' : 'Столбцы'} {lost.join(', ')} не{'\u00A0'}прочитаем: в{'\u00A0'}файле нет имени
      этого представителя. Если имя стоит в{'\u00A0'}другом столбце, выберите его ниже.
    </Notice>
  )
}

interface FieldOfColumnProps {
  column: Column
  list: CheckedList['list']
  busy: boolean
  onChange: (field: ListField | null) => void
}

const needless = 'needless'

function FieldOfColumn({ column, list, busy, onChange }: FieldOfColumnProps) {
  const options = fieldsOfList[list].map((field) => ({ value: field as string, label: columnWords[field] }))
  return (
    <Select
      aria-label={`Что в столбце «${column.heading || columnName(column.column)}»`}
      data={[{ value: needless, label: 'Не читать' }, ...options]}
      value={column.field ?? needless}
      onChange={(value) => onChange(value === null || value === needless ? null : (value as ListField))}
      allowDeselect={false}
      disabled={busy}
      className={styles.field ?? ''}
    />
  )
}
