import { dayParts } from '#domain/calendar.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { numbersSignedBetween } from '../queries.ts'

/** A repeat is told, not forbidden: the book of the school is right, not the program. */
export async function numberSeen({ db, input }: Request<typeof contract.numberSeen>) {
  const { year } = dayParts(input.signedOn)
  const ofYear = await numbersSignedBetween(db, `${year}-01-01`, `${year}-12-31`)
  const asked = compared(input.number)
  return { seen: asked === '' ? [] : ofYear.filter(({ number }) => compared(number) === asked) }
}

function compared(number: string): string {
  return number.toLowerCase().replaceAll(/[\s№]/g, '').replaceAll('–', '-')
}
