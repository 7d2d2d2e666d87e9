import { Group, Select } from '@mantine/core'
import type { OutputOf } from '#contract/endpoint.ts'
import { FilterChips } from '#web/ui/table/FilterChips.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import type * as contract from '../contract.ts'
import { kindWords } from './consentWords.ts'

type Offered = Pick<OutputOf<typeof contract.needed>, 'kinds' | 'classes' | 'associations'>

const states = [
  { value: 'lacking', words: 'Не хватает' },
  { value: 'printed', words: 'Бланк напечатан' },
  { value: 'expired', words: 'Истекло' },
  { value: 'withdrawn', words: 'Отозвано' },
  { value: 'no-guardian', words: 'Нет представителя' },
  { value: 'comes-of-age', words: '14 или 18 лет' },
  { value: 'outdated', words: 'Старая редакция' },
]

/** What the server filters by; all of it stands in the address. */
export function ConsentFilters({ kinds, classes, associations }: Offered) {
  const [url, change] = useUrlState()
  return (
    <div className="noPrint">
      <FilterChips
        searchLabel="Найти человека"
        filters={[
          { key: 'state', label: 'Состояние', options: states },
          {
            key: 'kind',
            label: 'Согласие',
            options: kinds.map((kind) => ({ value: kind, words: kindWords[kind].title })),
          },
          {
            key: 'side',
            label: 'База',
            options: [
              { value: 'mentee', words: 'Наставляемые' },
              { value: 'mentor', words: 'Наставники' },
            ],
          },
        ]}
      />
      {classes.length + associations.length > 0 && (
        <Group gap="md" mt="sm">
          {classes.length > 0 && (
            <Select
              label="Класс"
              placeholder="Все классы"
              data={classes}
              value={url.class ?? null}
              onChange={(value) => change({ class: value })}
              clearable
              searchable
            />
          )}
          {associations.length > 0 && (
            <Select
              label="Методическое объединение"
              placeholder="Все объединения"
              data={associations}
              value={url.association ?? null}
              onChange={(value) => change({ association: value })}
              clearable
              searchable
            />
          )}
        </Group>
      )}
    </div>
  )
}
