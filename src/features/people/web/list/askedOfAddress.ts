import { type PeopleSort, peopleSorts } from '../../peopleAsked.ts'
import { isKind } from '../card/PersonFields.tsx'

type UrlState = Record<string, string | undefined>

/** Names in the address of what a list is narrowed by. */
export const filterKeys = ['q', 'kind', 'mo', 'class', 'bank', 'who', 'mark'] as const

/** The address says whom the list shows and in which order; what it does not know counts as not said. */
export function askedOfAddress(url: UrlState) {
  return {
    find: url.q ?? '',
    kind: isKind(url.kind) ? url.kind : null,
    association: url.mo ?? null,
    classTitle: url.class ?? null,
    bank: oneOf(['none', 'mentee', 'mentor'] as const, url.bank) ?? null,
    presence: oneOf(['left', 'all'] as const, url.who) ?? ('here' as const),
    mark: oneOf(['young', 'without-class'] as const, url.mark) ?? null,
    sort: sortOf(url.sort),
  }
}

export function isNarrowed(url: UrlState): boolean {
  return filterKeys.some((key) => Boolean(url[key]))
}

function sortOf(value: string | undefined): PeopleSort | `-${PeopleSort}` {
  const sort = oneOf(peopleSorts, value?.replace(/^-/, '')) ?? 'name'
  return value?.startsWith('-') ? `-${sort}` : sort
}

function oneOf<Value extends string>(values: readonly Value[], value: string | undefined): Value | undefined {
  return values.find((each) => each === value)
}
