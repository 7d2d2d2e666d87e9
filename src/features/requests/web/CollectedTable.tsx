import { dayInFigures } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import type { Collected } from '../contract.ts'
import * as contract from '../contract.ts'
import { nameOf, people as peopleForms, requests, whatOf } from './requestWords.ts'
import styles from './sheet.module.css'

export function CollectedTable({ people, total }: { people: Collected[]; total: number }) {
  const { organisationId } = usePlace()
  const blanksOf = (ids: readonly string[]) => `${paths.requestBlanks(organisationId)}?people=${ids.join(',')}`
  return (
    <>
      <DataTable
        caption="Листы запросов"
        rows={people}
        rowId={({ person }) => person.id}
        rowName={({ person }) => nameOf(person)}
        of={peopleForms}
        columns={[
          {
            key: 'name',
            header: 'Имя',
            cell: ({ person }) => (
              <>
                <PageLink to={paths.requestSheet(organisationId, person.id)}>{nameOf(person)}</PageLink>
                <span className={styles.under}>{whatOf(person)}</span>
              </>
            ),
            sortBy: ({ person }) => nameOf(person),
          },
          {
            key: 'mark',
            header: 'Лист',
            cell: ({ mark }) =>
              mark === null ? (
                <StatusWord tone="warn">нет</StatusWord>
              ) : (
                <StatusWord tone="good">
                  {mark.how === 'self' ? 'лично' : 'с бумаги'}, {dayInFigures(mark.on)}
                </StatusWord>
              ),
            sortBy: ({ mark }) => mark?.on ?? null,
          },
          {
            key: 'requests',
            header: 'Запросы',
            cell: ({ mark, requests: count }) =>
              count > 0 ? counted(count, requests) : mark === null ? '—' : 'помощь не нужна',
            sortBy: ({ requests: count }) => count,
          },
        ]}
        filters={[
          {
            key: 'sheet',
            label: 'Лист запросов',
            options: [
              { value: 'none', words: 'Нет' },
              { value: 'filled', words: 'Есть' },
            ],
          },
        ]}
        searchIn={({ person }) => `${nameOf(person)} ${whatOf(person)}`}
        bulkActs={(ids) => (
          <ActButton
            look="other"
            to={blanksOf(ids)}
            whyNot={ids.length > contract.mostBlanks ? `За один раз — не больше ${contract.mostBlanks}` : null}
          >
            Напечатать бланки: {counted(ids.length, peopleForms)}
          </ActButton>
        )}
        empty={
          <EmptyState
            words="Под такие условия никто не подходит"
            hint="Найти можно любого человека организации: наберите фамилию выше."
            act={<ActButton to={paths.requests(organisationId)}>Показать всех</ActButton>}
          />
        }
      />
      {total > people.length && (
        <p className={styles.dimmed}>
          Показаны первые {people.length} из {total}: выберите объединение или наберите фамилию.
        </p>
      )}
    </>
  )
}
