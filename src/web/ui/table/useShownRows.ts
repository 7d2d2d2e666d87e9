import { useMemo } from 'react'
import { useUrlState } from '#web/useUrlState.ts'
import { shownRows, type Wanted } from './shownRows.ts'

export function useShownRows<Row>(wanted: Wanted<Row>): Row[] {
  const [url] = useUrlState()
  const asked = JSON.stringify(url)
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns and filters are written anew on every render
  return useMemo(() => shownRows(wanted, url), [wanted.rows, asked])
}
