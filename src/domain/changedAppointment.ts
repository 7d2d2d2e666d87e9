import { type AppointmentFacts, isAppointmentInForce, whyNotEnd } from './appointment.ts'
import type { IsoDate } from './calendar.ts'
import type { RefusalReason } from './refusal.ts'

/** Why these days cannot be the true ones: whoever is the last that may appoint a head stays so by any change. */
export function whyNotChange<Facts extends AppointmentFacts>(
  before: Facts,
  all: readonly Facts[],
  { startedOn, endedOn }: { startedOn: IsoDate; endedOn: IsoDate | null },
  today: IsoDate,
): RefusalReason | null {
  if (endedOn !== null && endedOn < startedOn) return 'period-ends-before-start'
  const endsAs = (after: AppointmentFacts, lastDay: IsoDate) =>
    whyNotEnd(
      after,
      all.map((each) => (each === before ? after : each)),
      lastDay,
      today,
    )
  const wasThere = isAppointmentInForce(before, today)
  // Until its new first day it is as good as ended.
  if (wasThere && startedOn > today) {
    const reason = endsAs({ ...before, endedOn: today }, today)
    if (reason !== null) return reason
  }
  if (endedOn === null || endedOn === before.endedOn || !wasThere) return null
  return endsAs({ ...before, startedOn, endedOn }, endedOn)
}
