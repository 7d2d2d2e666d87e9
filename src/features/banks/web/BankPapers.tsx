import type { BankSide } from '#domain/bankEntry.ts'
import * as registers from '#features/registers/contract.ts'
import { paths } from '#web/paths.ts'
import { downloadUrl } from '#web/request.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { useUrlState } from '#web/useUrlState.ts'

type Url = ReturnType<typeof useUrlState>[0]

/** The bank as an Excel table with the filters of the page, and whether its entries are still true. */
export function BankPapers({ side }: { side: BankSide }) {
  const { organisationId } = usePlace()
  const [url] = useUrlState()
  const to =
    side === 'mentee'
      ? downloadUrl(registers.mentees, commonFilters(url), organisationId)
      : downloadUrl(registers.mentors, { ...commonFilters(url), ...filtersOfMentors(url) }, organisationId)
  const ofCandidates = url.approved === 'no' || url.list === 'candidates'
  return (
    <>
      <ActButton look="other" download to={to} whyNot={ofCandidates ? 'В таблицу входят только утверждённые' : null}>
        Скачать Excel
      </ActButton>
      <ActButton look="other" to={paths.upkeep(organisationId)}>
        Актуальность
      </ActButton>
    </>
  )
}

/** An address may hold anything: what is no filter is none. */
const { pair, topics } = registers.mentees.input.shape
const { origin, places } = registers.mentors.input.shape

function commonFilters(url: Url) {
  return {
    find: url.q ?? '',
    topic: url.topic ?? null,
    topics: topics.safeParse(url.topics ?? null).data ?? null,
    pair: pair.safeParse(url.pair ?? null).data ?? null,
    consent: url.consent === 'no' ? ('lacking' as const) : null,
  }
}

function filtersOfMentors(url: Url) {
  return {
    origin: origin.safeParse(url.origin ?? null).data ?? null,
    places: places.safeParse(url.places ?? null).data ?? null,
  }
}
