import { whyNotMeasure } from '#domain/care/specialMeasure.ts'
import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockSeenMeasure } from './lockSeenMeasure.ts'
import { deleteMeasure, updateMeasure } from './queries.ts'

export async function change({ db, input }: Request<typeof contract.change>) {
  const before = await lockSeenMeasure(db, input)
  const reason = whyNotMeasure(input)
  if (reason !== null) throw new Refused(reason)
  const fields: (typeof contract.measureFields)[number][] = []
  if (input.situation !== before.situation) fields.push('situation')
  if (input.measure !== before.measure) fields.push('measure')
  if (input.basis !== before.basis) fields.push('basis')
  if (input.fromOn !== before.fromOn || input.toOn !== before.toOn) fields.push('term')
  return { version: await updateMeasure(db, before.id, input), personId: before.personId, fields }
}

export async function takeBack({ db, input }: Request<typeof contract.takeBack>) {
  const { id, personId } = await lockSeenMeasure(db, input)
  await deleteMeasure(db, id)
  return { personId }
}
