import { Select } from '@mantine/core'
import type { OutputOf } from '#contract/endpoint.ts'
import { FilterChips } from '#web/ui/table/FilterChips.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import type * as contract from '../contract.ts'
import styles from './consents.module.css'
import { kindWords } from './consentWords.ts'

type Offered = Pick<OutputOf<typeof contract.needed>, 'kinds' | 'states' | 'classes' | 'associations'>
type State = Offered['states'][number]

/** Those that say the same as a column full of «получено» are not offered. */
const stateWords: Partial<Record<State, string>> = {
  lacking: 'Не хватает',
  printed: 'Бланк напечатан',
  expired: 'Истекло',
  withdrawn: 'Отозвано',
  'no-guardian': 'Нет представителя',
  'comes-of-age': '14 или 18 лет',
  outdated: 'Старая редакция',
}

const sides = [
  { value: 'mentee', label: 'Наставляемые' },
  { value: 'mentor', label: 'Наставники' },
]

/** What the server filters by; all of it stands in the address, and only what anybody fits is offered. */
export function ConsentFilters({ kinds, states, classes, associations }: Offered) {
  const [url] = useUrlState()
  const offered = (Object.keys(stateWords) as State[]).filter((state) => states.includes(state) || url.state === state)
  const chips = offered.map((state) => ({ value: state, words: stateWords[state] ?? '' }))
  return (
    <div className="noPrint">
      <div className={styles.filters}>
        <FilterChips filters={[]} searchLabel="Найти человека" />
        <Choice
          name="kind"
          label="Согласие"
          all="Все"
          values={kinds.map((kind) => ({ value: kind, label: kindWords[kind].title }))}
        />
        <Choice name="side" label="База" all="Обе" values={sides} />
        <Choice name="class" label="Класс" all="Все" values={classes} />
        <Choice name="association" label="Объединение" all="Все" values={associations} />
      </div>
      <FilterChips filters={chips.length > 0 ? [{ key: 'state', label: 'Состояние', options: chips }] : []} />
    </div>
  )
}

interface ChoiceProps {
  name: string
  label: string
  all: string
  values: readonly (string | { value: string; label: string })[]
}

function Choice({ name, label, all, values }: ChoiceProps) {
  const [url, change] = useUrlState()
  if (values.length === 0) return null
  return (
    <Select
      label={label}
      placeholder={all}
      data={[...values]}
      value={url[name] ?? null}
      onChange={(value) => change({ [name]: value })}
      clearable
      searchable={values.length > 8}
    />
  )
}
