import { useReadMore } from '#web/api.ts'
import { rowsOfList } from '../contract.ts'
import type { FoundGroup, FoundRows } from '../findings.ts'

const rowsInPage = 25

/** One group of the check's rows, page by page: the first ones come at once, the others when they are asked for. */
export function useGroup<Group extends FoundGroup>(checkId: string, group: Group, total: number) {
  const pages = useReadMore(rowsOfList, { checkId, group, from: 0, count: rowsInPage }, (last, all) =>
    last[group].length < rowsInPage ? null : { from: all.length * rowsInPage },
  )
  const rows = (pages.data?.pages ?? []).flatMap((page) => page[group] as FoundRows[Group][number][])
  return { rows, more: { total, load: () => void pages.fetchNextPage(), loading: pages.isFetchingNextPage } }
}
