import { consentKinds } from '#domain/consent.ts'
import { useReadMore } from '#web/api.ts'
import { useUrlState } from '#web/useUrlState.ts'
import type { NeedFilter } from '../contract.ts'
import * as contract from '../contract.ts'

/** The filter of the address; what it does not know there is left out. */
export function useNeedFilter(): Omit<NeedFilter, 'people'> {
  const [url] = useUrlState()
  return {
    find: url.q ?? null,
    kind: consentKinds.find((kind) => kind === url.kind) ?? null,
    side: url.side === 'mentee' || url.side === 'mentor' ? url.side : null,
    state: contract.filterStates.find((state) => state === url.state) ?? null,
    classTitle: url.class ?? null,
    association: url.association ?? null,
  }
}

export function useNeeded(filter: Omit<NeedFilter, 'people'>) {
  return useReadMore(contract.needed, filter, ({ fitting }, pages) => {
    const from = pages.reduce((sum, page) => sum + page.people.length, 0)
    return from < fitting.people ? { from } : null
  })
}
