import { Select, Text } from '@mantine/core'
import { wordsOfKinds } from '#content/personKinds.ts'
import { wordsOfYoungLimits } from '#content/youngSpecialists.ts'
import type { OutputOf } from '#contract/endpoint.ts'
import { personKinds } from '#domain/person/personKind.ts'
import { useRead } from '#web/api.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { FilterChips } from '#web/ui/table/FilterChips.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import { listChoices } from '../../contract.ts'
import styles from '../people.module.css'

const bankFilter = {
  key: 'bank',
  label: 'Участие',
  options: [
    { value: 'mentee', words: 'Наставляемые' },
    { value: 'mentor', words: 'Наставники' },
    { value: 'none', words: 'Пока не участвуют' },
  ],
}
const presences = [
  { value: 'left', label: 'Только ушедших' },
  { value: 'all', label: 'Всех, и ушедших' },
]
const young = { value: 'young', words: 'Молодые специалисты' }
const withoutClass = { value: 'without-class', words: 'Без класса' }

type Choices = OutputOf<typeof listChoices>

export function PeopleFilters() {
  const may = useMay()
  const [url] = useUrlState()
  const choices = useRead(listChoices, {})
  const { associations = [], classes = [] } = choices.data ?? {}
  const marks = { key: 'mark', label: 'Среди них', options: classes.length > 0 ? [young, withoutClass] : [young] }
  return (
    <div className="noPrint">
      <div className={styles.filters}>
        <FilterChips filters={[]} searchLabel="Найти по имени" />
        <Choice name="kind" label="Кто" options={kinds} />
      </div>
      <FilterChips filters={[...(may({ allow: 'banks.view' }) ? [bankFilter] : []), marks]} />
      <details className={styles.more} open={lessUsed.some((key) => Boolean(url[key]))}>
        <summary>Класс, методобъединение, ушедшие, порядок</summary>
        <div className={styles.filters}>
          {classes.length > 0 && <Choice name="class" label="Класс, группа" options={same(classes)} />}
          {associations.length > 0 && <Choice name="mo" label="Методобъединение" options={same(associations)} />}
          <Choice name="who" label="Кого показать" options={presences} placeholder="Кто сейчас здесь" />
          <Choice name="sort" label="Порядок" options={orders} placeholder="По алфавиту" />
        </div>
      </details>
      {choices.data && <YoungLimits choices={choices.data} />}
    </div>
  )
}

/** What stands behind «Класс, методобъединение, …»; open where the address holds one of them. */
const lessUsed = ['class', 'mo', 'who', 'sort']

/** Acts differ, so whoever counts young specialists says by which limits. */
function YoungLimits({ choices: { youngLimits } }: { choices: Choices }) {
  const { kind } = usePlace()
  const [url] = useUrlState()
  if (url.mark !== 'young') return null
  return <Text className={styles.remark ?? ''}>Молодые специалисты: {wordsOfYoungLimits(youngLimits, kind)}.</Text>
}

const kinds = personKinds.map((value) => ({ value, label: wordsOfKinds[value].many }))
const orders = [
  { value: '-name', label: 'С конца алфавита' },
  { value: 'class', label: 'По классам' },
  { value: '-class', label: 'По классам, старшие выше' },
  { value: '-hired', label: 'Сначала новые' },
  { value: 'hired', label: 'Сначала давно принятые' },
  { value: 'seniority', label: 'Сначала с малым стажем' },
  { value: '-seniority', label: 'Сначала с большим стажем' },
]
const same = (values: string[]) => values.map((value) => ({ value, label: value }))

interface ChoiceProps {
  name: string
  label: string
  options: { value: string; label: string }[]
  placeholder?: string
}

function Choice({ name, label, options, placeholder = 'Все' }: ChoiceProps) {
  const [url, change] = useUrlState()
  const chosen = url[name] ?? null
  return (
    <Select
      label={label}
      data={options}
      value={options.some(({ value }) => value === chosen) ? chosen : null}
      onChange={(value) => change({ [name]: value })}
      placeholder={placeholder}
      clearable
      searchable={options.length > 12}
      limit={100}
      className={styles.choice ?? ''}
    />
  )
}
