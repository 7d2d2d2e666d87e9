import { type Clock, dayOfMoment } from '#web/momentInWords.ts'
import { useNavigationPlace } from '#web/shell/sections.ts'

/** By which clock moments are told: that of the organisation on screen, on pages outside any that of the last one. */
export function useClock(): Clock {
  return useNavigationPlace() ?? { today: dayOfMoment(new Date().toISOString(), undefined) }
}
