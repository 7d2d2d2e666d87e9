import type { BankSide } from '#domain/bankEntry.ts'
import * as registers from '#features/registers/contract.ts'
import { paths } from '#web/paths.ts'
import { downloadUrl } from '#web/request.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { useUrlState } from '#web/useUrlState.ts'

const originOfAddress = registers.mentors.input.shape.origin

/** The bank as an Excel table with the filters of the page, and whether its entries are still true. */
export function BankPapers({ side }: { side: BankSide }) {
  const { organisationId } = usePlace()
  const [url] = useUrlState()
  const asked = {
    find: url.q ?? '',
    topic: url.topic ?? null,
    consent: url.consent === 'no' ? ('lacking' as const) : null,
  }
  const origin = originOfAddress.safeParse(url.origin ?? null).data ?? null
  const to =
    side === 'mentee'
      ? downloadUrl(registers.mentees, asked, organisationId)
      : downloadUrl(registers.mentors, { ...asked, origin }, organisationId)
  return (
    <>
      <ActButton look="other" download to={to}>
        Скачать Excel
      </ActButton>
      <ActButton look="other" to={paths.upkeep(organisationId)}>
        Актуальность
      </ActButton>
    </>
  )
}
