import {
  type MergedField,
  mergedFacts,
  mergedPeriods,
  mergedStays,
  type PersonFacts,
} from '#domain/moves/mergedRecord.ts'
import { isSameName } from '#domain/moves/possibleRepeats.ts'
import { Refused, throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { lockOrganisation, type PersonRow } from '../leaving/leavingQueries.ts'
import { lockSeenPerson } from '../leaving/lockedPerson.ts'
import { whyNotMerge } from './compareRecords.ts'
import { type DatedFacts, datedFactsOf, mergeReferences, rewriteRecord } from './mergeQueries.ts'

type Asked = Request<typeof contract.merge>

/** One record out of two. What both hold for the same days contradicts itself and is refused before anything is written. */
export async function merge(asked: Asked) {
  const { db, input, actor, today } = asked
  const ids = [input.kept.id, input.merged.id] as const
  await lockOrganisation(db, actor.organisationId)
  // Judged under locks: nobody is appointed meanwhile.
  const kept = await lockSeenPerson(db, input.kept)
  const merged = await lockSeenPerson(db, input.merged)
  throwIfRefused((await whyNotMerge(db, { ids, actor, today })).map((reason) => ({ reason, subject: ids[1] })))
  const [own, other] = [await datedFactsOf(db, kept.id), await datedFactsOf(db, merged.id)]
  const taken = new Set(input.taken)
  try {
    await mergeReferences(db, kept.id, merged.id, today)
    const version = await rewriteRecord(db, {
      organisationId: actor.organisationId,
      personId: kept.id,
      facts: mergedFacts(factsOf(kept), factsOf(merged), taken),
      dated: joined(own, other, taken),
    })
    return { version }
  } catch (error) {
    // What nobody foresaw by name is still one of these two: it is said and nothing was written.
    if (error instanceof Error && 'code' in error && contradictions.includes(String(error.code))) {
      throw new Refused([{ reason: 'records-overlap', subject: merged.id }])
    }
    throw error
  }
}

/** unique, exclusion, check, foreign key */
const contradictions = ['23505', '23P01', '23514', '23503']

function joined(own: DatedFacts, other: DatedFacts, taken: ReadonlySet<MergedField>): DatedFacts {
  const inOrder = <T>(field: MergedField, a: T, b: T): [T, T] => (taken.has(field) ? [b, a] : [a, b])
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  return {
    names: mergedPeriods(...inOrder('name', own.names, other.names), isSameName),
    posts: mergedPeriods(...inOrder('post', own.posts, other.posts), isSame),
    classes: mergedPeriods(...inOrder('class', own.classes, other.classes), isSame),
    stays: mergedStays([...own.stays, ...other.stays]),
  }
}

function factsOf(person: PersonRow): PersonFacts {
  const { kind, birthYear, birthOn, hiredOn, experienceYears, totalExperienceYears, experienceOn } = person
  const { category, phone, email, workplace, clearanceOn, clearanceLocation } = person
  const experience = { experienceYears, totalExperienceYears, experienceOn }
  return {
    kind,
    birthYear,
    birthOn,
    hiredOn,
    ...experience,
    category,
    phone,
    email,
    workplace,
    clearanceOn,
    clearanceLocation,
  }
}
