import { countInReport, situations } from '#domain/care/specialMeasure.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { peopleBySituation } from './queries.ts'

export async function counts({ db, today }: Request<typeof contract.counts>) {
  const known = await peopleBySituation(db, today)
  return {
    counts: situations.map((situation) => ({ situation, people: countInReport(known.get(situation) ?? 0) })),
  }
}
